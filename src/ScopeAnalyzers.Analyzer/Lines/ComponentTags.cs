using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeAnalyzers.Analyzer.Lines;

/// <summary>Finds the tags of a page that name components.</summary>
internal static class ComponentTags
{
    /// <summary>The simple name of a component's type, or null if the type has none.</summary>
    public static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The lines, from 0, on which a start tag has the name, with or without its namespace.</summary>
    public static IReadOnlyList<int> LinesOf(string component, SourceText page) =>
    [
        .. Regex.Matches(page.ToString(), $@"<(?:[\w.]+\.)?{Regex.Escape(component)}(?![\w.])", RegexOptions.CultureInvariant)
            .Cast<Match>().Select(tag => page.Lines.IndexOf(tag.Index)),
    ];
}
