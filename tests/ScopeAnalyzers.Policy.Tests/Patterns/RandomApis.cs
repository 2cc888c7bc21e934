using CsCheck;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

/// <summary>API ids from so few names that patterns and symbols often meet.</summary>
internal static class RandomApis
{
    private static readonly string[] Namespaces = ["A", "A.B", "B"];

    private static readonly string[] Types = ["C", "D", "C`1"];

    private static readonly string[] Members = ["M", "Mm", "N", "M``1"];

    private static readonly string[] Lists = ["", "(System.Int32)", "(System.Int32)~System.Int64"];

    private static readonly Gen<string> TypeName = Gen.Select(Gen.OneOf(Namespaces), Gen.OneOf(Types), (ns, type) => $"{ns}.{type}");

    private static readonly Gen<string> MemberId = Gen.Select(TypeName, Gen.OneOf(Members), Gen.OneOf(Lists),
        (type, name, list) => $"M:{type}.{name}{list}");

    public static Gen<string> Pattern { get; } = Gen.OneOf(
        Gen.OneOf("N:A", "N:A.**", "N:*.B", "N:**", "N:<global>"),
        TypeName.Select(name => "T:" + name),
        Gen.OneOf("T:A.*", "T:A.C*", "T:A.B.*", "T:C", "T:A.C.D", "T:A.*.D".Replace(".*.", ".C.", StringComparison.Ordinal)),
        MemberId,
        Gen.Select(TypeName, Gen.OneOf("M", "M*", "*", "*m", "M``1", "M()", "N(System.Int32)")).Select((type, name) => $"M:{type}.{name}"));

    public static Gen<SymbolFacts> Symbol { get; } = Gen.Select(
        Gen.OneOf(Namespaces),
        Gen.OneOf(Types),
        Gen.Bool,
        Gen.OneOf(Members),
        Gen.OneOf(Lists),
        MemberId.Array[0, 2],
        Gen.OneOf("filesystem", "network", "console").Array[0, 2],
        Gen.Int[0, 9]).Select((ns, type, nested, member, list, overrides, classes, dice) =>
        {
            var owner = nested ? $"{ns}.{type}.D" : $"{ns}.{type}";
            IReadOnlyList<string> chain = nested ? [$"T:{owner}", $"T:{ns}.{type}"] : [$"T:{owner}"];
            return dice < 3
                ? new SymbolFacts(chain[0], ns, chain, [], [.. classes.Distinct()], Keyword: dice == 0)
                : new SymbolFacts($"M:{owner}.{member}{list}", ns, chain, overrides, [.. classes.Distinct()], Keyword: dice == 3);
        });
}
