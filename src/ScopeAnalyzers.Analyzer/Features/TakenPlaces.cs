using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>
/// Reports declarations that take the place of what others' code binds to (manifest.md, "Protected files"): no rule lets them in, since the
/// code that they change is not the agent's.
/// </summary>
internal sealed class TakenPlaces(SemanticModel model, TreeEvaluator evaluator, CancellationToken cancellation)
{
    private const string
        Referenced = "built-in: a type of this name is in a reference",
        LookedUp = "built-in: the compiler looks this type up by its name",
        Shadowing = "built-in: this alias hides a type for every file",
        Rewiring = "built-in: this changes code that does not call it";

    private readonly Dictionary<INamespaceSymbol, bool> sharedNamespaces = new(SymbolEqualityComparer.Default);

    private static readonly Dictionary<string, string> RewiringAttributes = new()
    {
        ["System.Runtime.CompilerServices.InterceptsLocationAttribute"] = "an interceptor",
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = "a module initializer",
        ["System.Reflection.Metadata.MetadataUpdateHandlerAttribute"] = "a handler of code that changes while it runs",
        ["Microsoft.AspNetCore.Hosting.HostingStartupAttribute"] = "a hosting start-up",
        ["Microsoft.Azure.Functions.Extensions.DependencyInjection.FunctionsStartupAttribute"] = "a start-up of functions",
        ["Microsoft.Azure.WebJobs.Hosting.WebJobsStartupAttribute"] = "a start-up of functions",
        ["Microsoft.Owin.OwinStartupAttribute"] = "a start-up of OWIN",
        ["System.Web.PreApplicationStartMethodAttribute"] = "a method that runs before the application",
        ["WebActivator.PreApplicationStartMethodAttribute"] = "a method that runs before the application",
        ["WebActivator.PostApplicationStartMethodAttribute"] = "a method that runs with the application",
        ["WebActivatorEx.PreApplicationStartMethodAttribute"] = "a method that runs before the application",
        ["WebActivatorEx.PostApplicationStartMethodAttribute"] = "a method that runs with the application",
        ["WebActivatorEx.ApplicationShutdownMethodAttribute"] = "a method that runs after the application",
    };

    /// <summary>Evaluates a type that is declared.</summary>
    public void Read(SyntaxToken name, INamedTypeSymbol type)
    {
        if (type.ContainingType is not null || type.IsFileLocal)
            return;

        var full = $"{SymbolFactsReader.NameOf(type.ContainingNamespace)}.{type.MetadataName}".Replace("<global>.", "");
        if (IsShared(type.ContainingNamespace) && model.Compilation.GetTypesByMetadataName(full).Any(other => IsReferenced(other)))
            evaluator.TakesPlace(name, full, Referenced);
        else if (CompilerTypes.Contains(full))
            evaluator.TakesPlace(name, full, LookedUp);
        else if (type.DeclaringSyntaxReferences.Length > 1)
            evaluator.Part(name, type, OtherFilesOf(type));
    }

    /// <summary>Evaluates an alias that holds in every file.</summary>
    public void Read(UsingDirectiveSyntax directive)
    {
        if (directive is { Alias.Name.Identifier: var alias } && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)
            && evaluator.Text.IsAgents(alias) && TypeNames.Of(model.Compilation).Contains(alias.ValueText))
            evaluator.TakesPlace(alias, alias.ValueText, Shadowing);
    }

    /// <summary>Evaluates an attribute that has a method run, or called, where nothing names it.</summary>
    public void Read(AttributeSyntax attribute)
    {
        var token = TriggerToken.Of(attribute);
        if (evaluator.Text.IsAgents(token) && Rewired(attribute) is { } thing)
            evaluator.TakesPlace(token, thing, Rewiring);
    }

    /// <summary>What an attribute has run. Where it binds to nothing, in a branch for another build, its plain name tells.</summary>
    private string? Rewired(AttributeSyntax attribute)
    {
        if (model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType is { TypeKind: not TypeKind.Error } type)
            return RewiringAttributes.TryGetValue($"{SymbolFactsReader.NameOf(type.ContainingNamespace)}.{type.Name}", out var thing)
                ? thing : null;
        var name = attribute.Name.GetLastToken().ValueText;
        return RewiringAttributes.FirstOrDefault(row =>
            row.Key.EndsWith($".{name}", StringComparison.Ordinal) || row.Key.EndsWith($".{name}Attribute", StringComparison.Ordinal)).Value;
    }

    // What a generator or a build step makes lies under obj, and follows what others wrote.
    private List<string> OtherFilesOf(INamedTypeSymbol type) =>
    [
        .. type.DeclaringSyntaxReferences
            .Where(part => part.SyntaxTree != model.SyntaxTree)
            .Select(part => FilePaths.Relative(evaluator.Root, part.SyntaxTree.FilePath))
            .OfType<string>()
            .Where(path => !path.Split('/').Contains("obj", StringComparer.OrdinalIgnoreCase))
            .Distinct(),
    ];

    /// <summary>Whether a reference has the namespace too: it is asked once for all types of a file's namespace.</summary>
    private bool IsShared(INamespaceSymbol space)
    {
        if (!sharedNamespaces.TryGetValue(space, out var shared))
            sharedNamespaces.Add(space,
                shared = model.Compilation.GetCompilationNamespace(space) is not { NamespaceKind: NamespaceKind.Module });
        return shared;
    }

    private bool IsReferenced(INamedTypeSymbol other) =>
        !SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, model.Compilation.Assembly)
        && (other.DeclaredAccessibility == Accessibility.Public || other.ContainingAssembly.GivesAccessTo(model.Compilation.Assembly));
}
