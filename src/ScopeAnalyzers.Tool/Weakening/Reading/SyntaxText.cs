using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>Syntax as text that does not depend on how it is laid out.</summary>
internal static class SyntaxText
{
    /// <summary>The tokens of a node; a comma before a closing bracket is not one.</summary>
    public static IReadOnlyList<string> Tokens(SyntaxNode node)
    {
        var tokens = new List<string>();
        foreach (var token in node.DescendantTokens())
        {
            if (token.Text is "}" or "]" && tokens.Count > 0 && tokens[^1] == ",")
                tokens.RemoveAt(tokens.Count - 1);
            if (token.Text.Length > 0)
                tokens.Add(token.Text);
        }

        return tokens;
    }

    /// <summary>A node as one text.</summary>
    public static string Of(SyntaxNode node) => string.Join(' ', Tokens(node));

    /// <summary>The name of an attribute, without its namespace, its type arguments and <c>Attribute</c>.</summary>
    public static string NameOf(AttributeSyntax attribute)
    {
        var name = SimpleName(attribute.Name);
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    /// <summary>The last part of a name, without type arguments.</summary>
    public static string SimpleName(SyntaxNode? name) => name switch
    {
        QualifiedNameSyntax qualified => SimpleName(qualified.Right),
        AliasQualifiedNameSyntax aliased => SimpleName(aliased.Name),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => SimpleName(access.Name),
        MemberBindingExpressionSyntax binding => SimpleName(binding.Name),
        _ => "",
    };

    private const string Suffix = "Attribute";
}
