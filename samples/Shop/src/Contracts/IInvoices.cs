namespace Shop.Contracts;

/// <summary>The one way to an order's invoice.</summary>
public interface IInvoices
{
    /// <summary>Writes the invoice of an order, once.</summary>
    /// <returns>The sum that is due.</returns>
    Money Write(Order order);
}
