using Shop.Contracts;

namespace Shop.Jobs;

/// <summary>Writes the invoices of the day.</summary>
public sealed class NightlyInvoices(IInvoices invoices)
{
    public IReadOnlyList<Money> Run(IEnumerable<Order> orders) => [.. orders.Select(invoices.Write)];
}
