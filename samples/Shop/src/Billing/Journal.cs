using Shop.Contracts;

namespace Shop.Billing.Ledger;

/// <summary>The entries that the accountants read. Nothing is ever taken out.</summary>
public sealed class Journal
{
    private readonly List<(string Order, Money Sum)> entries = [];

    public int Count => entries.Count;

    public bool Has(string order) => entries.Exists(entry => entry.Order == order);

    public void Add(string order, Money sum) => entries.Add((order, sum));
}
