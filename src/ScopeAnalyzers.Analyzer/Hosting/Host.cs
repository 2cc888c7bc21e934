using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Hosting;

/// <summary>What runs the analyzer.</summary>
internal enum Host
{
    /// <summary>A compiler: the text is the one that Review saw, or it is not to be trusted.</summary>
    Compiler,

    /// <summary>A workspace, as editors have: someone may be typing, and Review's findings are shown too.</summary>
    Workspace,
}

/// <summary>Tells hosts apart.</summary>
internal static class Hosts
{
    /// <summary>
    /// The host that opened this additional file. By the type of its text and not by a property: a design-time build and a real
    /// one write the same options file, and configuration can be forged.
    /// </summary>
    public static Host Of(AdditionalText text) =>
        text.GetType().Assembly.GetName().Name == "Microsoft.CodeAnalysis.Workspaces" ? Host.Workspace : Host.Compiler;
}
