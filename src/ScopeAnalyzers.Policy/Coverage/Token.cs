namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// A piece of a pattern as the proof sees it: one letter, any number of letters, or leave to skip the pieces that follow.
/// </summary>
/// <param name="Letters">The letters that it takes, by their index.</param>
/// <param name="Repeats">Whether it takes any number of them, none included.</param>
/// <param name="Skips">How many tokens after it may be skipped; it takes no letter itself then.</param>
internal sealed record Token(bool[] Letters, bool Repeats, int Skips)
{
    public static Token One(bool[] letters) => new(letters, Repeats: false, 0);

    public static Token Any(bool[] letters) => new(letters, Repeats: true, 0);

    public static Token Optional(int tokens) => new([], Repeats: false, tokens);
}
