namespace ScopeAnalyzers.Review.Authors.Lines.CSharp;

/// <summary>A part of a C# text.</summary>
internal sealed record CodePart(CodePartKind Kind, int Start, int End);

/// <summary>What a part of a C# text is.</summary>
internal enum CodePartKind
{
    /// <summary>What the compiler reads as tokens.</summary>
    Code,

    /// <summary>A line that begins with <c>#</c>.</summary>
    Directive,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A character, or a string without what is in its holes.</summary>
    Literal,
}
