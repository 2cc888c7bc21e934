namespace Shop.Contracts;

/// <summary>An amount of one currency, in its smallest unit.</summary>
public readonly record struct Money(long Minor, string Currency)
{
    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? left with { Minor = left.Minor + right.Minor }
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not add up");

    public override string ToString() => $"{Minor / 100}.{Minor % 100:00} {Currency}";
}
