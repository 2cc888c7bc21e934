using ScopeAnalyzers.Tampering.Tests.Observers;

namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>Tries each way of a chapter, and the legitimate form of it.</summary>
public abstract class RowTests<T>
    where T : IChapter
{
#pragma warning disable CA1000 // The runner looks for a theory's data on the class that the theory runs in.
    public static TheoryData<string> Ways => new(T.Rows.Select(row => row.Name));

    public static TheoryData<string> WaysWithALegitimateForm =>
        new(T.Rows.Where(row => row.Legitimate is not null).Select(row => row.Name));
#pragma warning restore CA1000

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_observers_say(string way)
    {
        var row = Find(way);
        using var shop = Shop.Begin(row);
        row.Do(shop);

        Is(row.Check, Check.Of(shop, row), "agent-scope check");
        if (!row.IsBuiltForReal)
            Is(row.Build ?? row.Check, await InProcessBuild.Of(shop, row), "the build");
        if (row.Compile is not null)
            Is(row.Compile, await CompiledCheck.Of(shop, row), "agent-scope check --compile");
    }

    [Theory]
    [MemberData(nameof(WaysWithALegitimateForm))]
    public async Task The_observers_let_pass_the_legitimate_form_of(string way)
    {
        var row = Find(way);
        using var shop = Shop.Begin(row);
        row.Legitimate!.Do(shop);

        Is([], Check.Of(shop, row), "agent-scope check");
        Is([], await InProcessBuild.Of(shop, row), "the build");
        if (row.Compile is not null)
            Is([], await CompiledCheck.Of(shop, row), "agent-scope check --compile");
    }

    private static Row Find(string name) => T.Rows.Single(row => row.Name == name);

    private static void Is(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string observer) =>
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(actual), $"{observer} should say [{Listed(expected)}] and says [{Listed(actual)}]");

    private static string Listed(IReadOnlyList<string> found) => string.Join(", ", found.Select(text => $"\"{text}\""));
}
