using Shop.Billing.Ledger;
using Shop.Contracts;

namespace Shop.Billing;

/// <summary>Writes invoices, and each of them into the journal.</summary>
public sealed class InvoiceBook(Journal journal) : IInvoices
{
    public Money Write(Order order)
    {
        var sum = order.Lines
            .Select(line => line.Price with { Minor = line.Price.Minor * line.Quantity })
            .Aggregate((left, right) => left + right);
        if (!journal.Has(order.Number))
            journal.Add(order.Number, sum);
        return sum;
    }
}
