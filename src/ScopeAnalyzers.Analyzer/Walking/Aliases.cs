using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>
/// The names that <c>using</c> gives to other things, in one file and in all: a type of that name may not be what is meant.
/// </summary>
internal sealed class Aliases
{
    private readonly HashSet<string> everywhere;
    private readonly HashSet<string> here;

    /// <param name="root">The file.</param>
    public Aliases(Compilation compilation, SyntaxNode root, CancellationToken cancellation)
    {
        everywhere = Known.GetValue(compilation, compilation => GlobalNames(compilation, cancellation));
        here = [.. Names(root)];
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Compilation, HashSet<string>> Known = new();

    /// <summary>Whether the name may be an alias.</summary>
    public bool Contains(string name) => here.Contains(name) || everywhere.Contains(name);

    private static HashSet<string> GlobalNames(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings)
            {
                if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && NameOf(directive) is { } name)
                    names.Add(name);
            }
        }

        return names;
    }

    private static IEnumerable<string> Names(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Select(NameOf)
        .OfType<string>();

    private static string? NameOf(UsingDirectiveSyntax directive) => directive.Alias?.Name.Identifier.ValueText;
}
