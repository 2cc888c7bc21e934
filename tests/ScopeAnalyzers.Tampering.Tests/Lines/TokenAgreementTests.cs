using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Tampering.Tests.Lines;

/// <summary>Texts whose lines count as the same must be the same to the compiler, whatever white space was put in or taken out.</summary>
public sealed class TokenAgreementTests
{
    private static readonly string[] Spaces = ["", " ", "  ", "\t", "\r", "\u0085", "\u2028", "\u2029", "\u00A0", "\v", "\n", "\r\n"];

    private static readonly string[] Pieces =
    [
        "a", "b1", "@class", "int", "1", "1.5", ".5", "0x1F", "2u", "+", "-", "++", "--", "=", "=>", "==", "!", "!=", "<", ">", ">=", "?",
        ":", "::", "?.", "??", ".", "..", "&", "&&", "|", "*", "/", "%", "^", "~",
        "(", ")", "[", "]", "{", "}", ";", ",", "\"s t\"", "\"\"", "\"\\\"\"", "\"u\"u8", "'c'", "' '", "'\\''", "@\"v w\"", "@\"x\"\"y\"", "$\"i {a} j\"", "$\"{a: 0}\"", "$\"{{ }}\"", "$@\"p {a} q\"", "\"\"\"r s\"\"\"",
        "\"\"\"\n  r\n   s\n  \"\"\"", "$$\"\"\"\n {a} {{b}}\n \"\"\"", "@\"m\n n\"", "/* c d */", "/* e\n f */", "// g h\n", "\n#region i j\n", "\n#if X\n", "\n#else\n", "\n#endif\n", "\n#pragma warning disable CS1\n", "\n",
    ];

    /// <summary>What the compiler says of a literal or comment that does not end, beside the ids of raw and interpolated ones.</summary>
    private static readonly string[] OfLiterals = ["CS1009", "CS1010", "CS1011", "CS1012", "CS1035", "CS1039", "CS1056", "CS1073", "CS1646", "CS1733", "CS8076", "CS8077", "CS8086"];

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static readonly Gen<string> Text = Gen.Select(Of(Pieces), Of("", " ", "\n  "), (piece, space) => piece + space).Array[1,
        12].Select(string.Concat);

    [Fact]
    public void Texts_with_the_same_forms_have_the_same_tokens() => Gen.Select(Text, Gen.Int[0, 400], Gen.Int[0, 3], Of(Spaces)).Sample(
        (text, place, remove, space) =>
        {
            var at = place % (text.Length + 1);
            var end = at;
            while (end < text.Length && end - at < remove && char.IsWhiteSpace(text[end]))
                end++;
            var other = text[..at] + space + text[end..];
            if (IsWhole(text) && IsWhole(other) && CSharpForms.Of(text).SequenceEqual(CSharpForms.Of(other)))
                Assert.Equal(Tokens(text), Tokens(other));
        },
        iter: 10_000);

    /// <summary>Whether every literal and comment is whole. Where one is not, nothing is compiled.</summary>
    private static bool IsWhole(string text) => IsWhole(text, []) && IsWhole(text, ["X"]);

    private static bool IsWhole(string text, string[] symbols) =>
        CSharpSyntaxTree.ParseText(text, Options(symbols)).GetDiagnostics()
            .All(problem =>
                !OfLiterals.Contains(problem.Id) && !problem.Id.StartsWith("CS89", StringComparison.Ordinal)
                    && !problem.Id.StartsWith("CS90", StringComparison.Ordinal));

    /// <summary>What the compiler reads, with each branch of the preprocessor taken and not.</summary>
    private static string Tokens(string text) => string.Join('\n', Read(text), Read(text, "X"));

    private static string Read(string text, params string[] symbols)
    {
        var root = CSharpSyntaxTree.ParseText(text, Options(symbols)).GetRoot();
        return string.Join('\n',
        [
            .. root.DescendantTokens()
                .Select(token =>
                    $"{token.Kind()} {(token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? token.ValueText : token.Text).Replace("\r\n", "\n", StringComparison.Ordinal)}"),
            .. root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString().Trim()),
        ]);
    }

    private static CSharpParseOptions Options(params string[] symbols) => new(LanguageVersion.Latest, preprocessorSymbols: symbols);
}
