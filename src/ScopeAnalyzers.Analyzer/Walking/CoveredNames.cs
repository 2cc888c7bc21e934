using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>The names that operations have already told of, so that they are not bound again.</summary>
/// <param name="length">How long the tree's text is.</param>
internal sealed class CoveredNames(int length)
{
    private readonly BitArray positions = new(length);
    private HashSet<TextSpan>? references;

    /// <summary>Notes a name whose symbol is evaluated.</summary>
    public void Add(SyntaxToken name) => positions[name.SpanStart] = true;

    /// <summary>Notes each part of a name.</summary>
    public void AddParts(NameSyntax name)
    {
        for (var left = name; left is not null; left = (left as QualifiedNameSyntax)?.Left)
            Add(TriggerToken.Of(left));
    }

    /// <summary>Notes a <c>nameof</c>: what is in it is a reference to a name, not a use (manifest.md, "Scopes").</summary>
    public void AddReference(SyntaxNode nameOf) => (references ??= []).Add(nameOf.Span);

    /// <summary>Whether nothing is left to evaluate of this name.</summary>
    public bool Contains(SyntaxToken name) => positions[name.SpanStart] || (references is not null && IsReference(name, references));

    private static bool IsReference(SyntaxToken name, HashSet<TextSpan> references)
    {
        for (var node = name.Parent; node is not null; node = node.Parent)
        {
            if (references.Contains(node.Span))
                return true;
        }

        return false;
    }
}
