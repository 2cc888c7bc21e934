namespace ScopeAnalyzers.Policy.Resources;

/// <summary>What an agent may do to a test, as rules name it (manifest.md, "Scopes").</summary>
public static class TestEdits
{
    /// <summary>A test, or a case of one, does not run any more.</summary>
    public const string Remove = "remove";

    /// <summary>A test is left out, or ends before its assertions.</summary>
    public const string Skip = "skip";

    /// <summary>An assertion is gone, is not always reached, is caught, is not awaited, or proves nothing.</summary>
    public const string Weaken = "weaken";

    /// <summary>An assertion lets more values pass.</summary>
    public const string Loosen = "loosen";

    /// <summary>All of them: a rule may name no other.</summary>
    public static IReadOnlyList<string> All => [Remove, Skip, Weaken, Loosen];
}
