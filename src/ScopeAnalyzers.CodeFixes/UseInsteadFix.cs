using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeAnalyzers.Policy.Diagnostics;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>Uses the type that a rule names as <c>instead</c>, where one is named and the code reads on with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UseInsteadFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SCOPE202", "SCOPE301", "SCOPE302");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new UseInsteadEverywhere();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (name, key, changed) in await Offers(context.Document, diagnostic, context.CancellationToken)
                .ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create($"Use '{name}'", _ => Task.FromResult(changed), key), diagnostic);
        }
    }

    /// <summary>
    /// The types that can be in the denied one's place, best first, each with the document as it is then. The key tells the first
    /// from the second and not the one type from the other: who asks for the first everywhere gets at each place what its own rule names.
    /// </summary>
    internal static async Task<IReadOnlyList<(string Name, string Key, Document Changed)>> Offers(Document document, Diagnostic diagnostic,
        CancellationToken cancellation)
    {
        diagnostic.Properties.TryGetValue(ViolationProperties.Instead, out var instead);
        var offers = new List<(string, string, Document)>();
        foreach (var name in ViolationProperties.Split(instead))
        {
            if (await TypeReplacement.Of(document, diagnostic.Location.SourceSpan, name, cancellation).ConfigureAwait(false) is { } changed)
                offers.Add((name, $"instead {offers.Count + 1}", changed));
        }

        return offers;
    }
}
