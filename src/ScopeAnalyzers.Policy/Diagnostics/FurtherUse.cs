using System.Globalization;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Diagnostics;

/// <summary>A use that a diagnostic counts beside the one that it is on: of the same line, and denied by the same rules.</summary>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Grant">What a grant would have to list to lift it, or null if none would.</param>
public sealed record FurtherUse(ResourceName Resource, int Column, GrantSubject? Grant)
{
    private const char BetweenUses = '\n', BetweenFields = ' ';

    /// <summary>Several uses as one property.</summary>
    public static string Join(IEnumerable<FurtherUse> uses) => string.Join(BetweenUses.ToString(), uses.Select(use => string.Join(
        BetweenFields.ToString(),
        new[]
        {
            use.Column.ToString(CultureInfo.InvariantCulture), use.Resource.Kind, use.Resource.Id, use.Resource.Act,
            use.Resource.Part ?? "", use.Grant?.Kind.ToString() ?? "", use.Grant?.Id ?? "",
        }.Select(Uri.EscapeDataString))));

    /// <summary>The uses that <see cref="Join"/> joined.</summary>
    public static IReadOnlyList<FurtherUse> Split(string? joined) =>
        string.IsNullOrEmpty(joined) ? [] : [.. joined!.Split(BetweenUses).Select(Of)];

    private static FurtherUse Of(string use)
    {
        var fields = use.Split(BetweenFields).Select(Uri.UnescapeDataString).ToArray();
        return new FurtherUse(
            new ResourceName(fields[1], fields[2], fields[3], fields[4].Length == 0 ? null : fields[4]),
            int.Parse(fields[0], CultureInfo.InvariantCulture),
            fields[5].Length == 0 ? null : new GrantSubject((Kind)Enum.Parse(typeof(Kind), fields[5]), fields[6]));
    }
}
