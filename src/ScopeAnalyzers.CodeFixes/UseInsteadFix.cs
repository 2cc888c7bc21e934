using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>Uses the type that a rule names as <c>instead</c>, where one is named and the code reads on with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UseInsteadFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SCOPE202", "SCOPE301", "SCOPE302");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            diagnostic.Properties.TryGetValue(ViolationProperties.Instead, out var instead);
            foreach (var name in ViolationProperties.Split(instead))
            {
                if (await TypeReplacement.Of(context.Document, diagnostic.Location.SourceSpan, name, context.CancellationToken).ConfigureAwait(false) is { } changed)
                    context.RegisterCodeFix(CodeAction.Create($"Use '{name}'", _ => Task.FromResult(changed), equivalenceKey: $"use {name}"), diagnostic);
            }
        }
    }
}
