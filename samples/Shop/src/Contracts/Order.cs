namespace Shop.Contracts;

/// <summary>What a customer ordered.</summary>
public sealed record Order(string Number, string Customer, IReadOnlyList<OrderLine> Lines);

/// <summary>One article of an order.</summary>
public sealed record OrderLine(string Article, int Quantity, Money Price);
