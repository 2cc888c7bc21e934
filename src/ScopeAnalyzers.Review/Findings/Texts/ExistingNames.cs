using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>
/// Says for which name that exists a word in look-alike letters may be taken: a keyword, a name in the tree, or a name that policies are
/// about. A word that the base has is one that people use, and is not taken for another.
/// </summary>
/// <param name="atBase">Those of some words that are at the merge base.</param>
/// <param name="atHead">Those of some words that are in the tree at HEAD.</param>
internal sealed class ExistingNames(
    Func<IReadOnlyCollection<string>, IReadOnlyCollection<string>> atBase,
    Func<IReadOnlyCollection<string>, IReadOnlyCollection<string>> atHead)
{
    private static readonly HashSet<string> Keywords = new(
        """
        abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else
        enum event explicit extern false field file finally fixed float for foreach from get global goto if implicit in init int interface
        internal is let lock long managed namespace nameof new not null object operator or orderby out override params partial private
        protected public readonly record ref required return sbyte scoped sealed select set short sizeof stackalloc static string struct
        switch this throw true try typeof uint ulong unchecked unmanaged unsafe ushort using value var virtual void volatile when where
        while with yield and add remove join into on equals by ascending descending group nint nuint dynamic extension allows notnull
        define undef elif endif region endregion pragma warning error line nullable
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The names by the words that may be taken for them; a word that may be taken for none is not there.</summary>
    /// <param name="words">The words, each with what it looks like.</param>
    /// <param name="text">The text that has them.</param>
    public IReadOnlyDictionary<string, string> TakenFor(IReadOnlyDictionary<string, string> words, AgentText text, AgentPolicy policy)
    {
        if (words.Count == 0)
            return words;
        var ofPeople = new HashSet<string>(atBase([.. words.Keys]), StringComparer.Ordinal);
        var left = words.Where(word => !ofPeople.Contains(word.Key)).ToList();
        var here = new HashSet<string>(TextWords.Of(text.Text), StringComparer.Ordinal);
        var asked = left.Select(word => word.Value).Distinct().Where(name => !IsKnown(name, here, policy)).ToList();
        var inTree = new HashSet<string>(asked.Count == 0 ? [] : atHead(asked), StringComparer.Ordinal);
        return left.Where(word => IsKnown(word.Value, here, policy) || inTree.Contains(word.Value))
            .ToDictionary(word => word.Key, word => word.Value, StringComparer.Ordinal);
    }

    private static bool IsKnown(string name, HashSet<string> here, AgentPolicy policy) =>
        IsExpression(name) || Keywords.Contains(name) || here.Contains(name) || DeniedNames.Contain(policy, name);

    // A letter like an operator makes an expression of a name, whether or not the name exists.
    private static bool IsExpression(string name) => name.Any(unit => unit < 0x80 && !char.IsLetterOrDigit(unit) && unit != '_');
}
