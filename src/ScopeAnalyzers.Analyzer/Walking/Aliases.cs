using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Analyzer;

/// <summary>The names that <c>using</c> gives to other things, in one file and in all: a type of that name may not be what is meant.</summary>
internal sealed class Aliases
{
    private readonly HashSet<string> everywhere;
    private readonly HashSet<string> here;

    /// <param name="root">The file.</param>
    public Aliases(Compilation compilation, SyntaxNode root, CancellationToken cancellation)
    {
        everywhere = Known.GetValue(compilation, compilation => [.. compilation.SyntaxTrees.SelectMany(tree => GlobalNames(tree.GetRoot(cancellation)))]);
        here = [.. Names(root)];
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Compilation, HashSet<string>> Known = new();

    /// <summary>Whether the name may be an alias.</summary>
    public bool Contains(string name) => here.Contains(name) || everywhere.Contains(name);

    private static IEnumerable<string> GlobalNames(SyntaxNode root) => root is CompilationUnitSyntax unit
        ? unit.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(NameOf).OfType<string>()
        : [];

    private static IEnumerable<string> Names(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Select(NameOf)
        .OfType<string>();

    private static string? NameOf(UsingDirectiveSyntax directive) => directive.Alias?.Name.Identifier.ValueText;
}
