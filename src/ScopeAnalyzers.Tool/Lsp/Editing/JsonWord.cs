namespace ScopeAnalyzers.Tool.Lsp.Editing;

/// <summary>A string in a text of JSON, or the gap where one may be written.</summary>
/// <param name="Path">The members that lead to it, <c>*</c> for an item of a list; of a name those above it.</param>
/// <param name="IsName">Whether it is a member's name.</param>
/// <param name="Text">What it holds, without quotes; empty for a gap.</param>
/// <param name="Start">Where it begins, with its quote.</param>
/// <param name="End">Where it ends, after its quote.</param>
/// <param name="Before">The names that its object had before it.</param>
internal sealed record JsonWord(IReadOnlyList<string> Path, bool IsName, string Text, int Start, int End, IReadOnlyList<string> Before)
{
    /// <summary>What stands for an item of a list.</summary>
    public const string Item = "*";
}
