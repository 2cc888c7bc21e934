using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>
/// Uses everywhere the type that each place's own rule names. Roslyn's batch fixer would not do: <c>dotnet format</c> asks for what the
/// first diagnostic of all is offered, and where that one is offered nothing, the batch fixer fixes nothing at all. Here it then means the
/// first offer of each.
/// </summary>
internal sealed class UseInsteadEverywhere : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document,
        ImmutableArray<Diagnostic> diagnostics)
    {
        // From the last to the first, so that each stands where it was reported; what is named once gives way once.
        foreach (var diagnostic in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .OrderByDescending(place => place.Key).Select(place => place.First()))
        {
            var offers = await UseInsteadFix.Offers(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            var asked = offers.Where(offer => fixAllContext.CodeActionEquivalenceKey is not { } key || offer.Key == key);
            document = asked.Select(offer => offer.Changed).FirstOrDefault() ?? document;
        }

        return document;
    }
}
