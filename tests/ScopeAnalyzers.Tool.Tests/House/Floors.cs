namespace ScopeAnalyzers.Tool.Tests.House;

/// <summary>
/// The rooms of each project from the ground up: a file leans on its own room and on rooms below it. A new folder gets its line here, as
/// low as what it leans on allows.
/// </summary>
internal static class Floors
{
    /// <summary>The projects from the ground up, each with its rooms. "." is the project's own folder.</summary>
    public static IReadOnlyDictionary<string, string[]> Rooms { get; } = new Dictionary<string, string[]>
    {
        ["Policy"] =
        [
            "Text", "Resources", "Patterns", "Capabilities", "Model", "Coverage", "Protection", "Decisions", "Explanations", "Requests", "Diagnostics", "Briefs", "Effective", "Receipts",
        ],
        ["Review"] =
        [
            "Model/Wording", "Model",
            "Git",
            "Changes/CI", "Changes",
            "InForce/Manifests/Ids", "InForce/Manifests/Json", "InForce/Manifests/Reading", "InForce/Manifests/Untracked", "InForce/Manifests/Unused", "InForce/Manifests", "InForce",
            "Authors/Agents/Notes", "Authors/Agents/Signatures", "Authors/Agents", "Authors/Agents/Sessions", "Authors/Agents/Traces", "Authors/Lines/CSharp", "Authors/Lines", "Authors",
            "Findings/Projects/UnobservedCode", "Findings/Projects/Xml", "Findings/Projects/Facts", "Findings/Projects/Comparing", "Findings/Projects/Acts", "Findings/Projects/Coverage", "Findings/Projects/Locks",
            "Findings/Projects/Programs", "Findings/Compiled", "Findings/Decisions", "Findings/Projects", "Findings/Reverting", "Findings/Texts", "Findings",
            "Results/Log", "Results/Requests", "Results/Proposing", "Results/Sarif", "Results", "Results/Reuse",
            "Sessions",
            ".",
        ],
        ["Analyzer"] = ["Hosting", "Lines", "Symbols", "Evaluation", "Features", "Walking", "."],
        ["Capabilities"] = ["Reading", "Roots", "Graph", "Flow", "Reach"],
        ["CodeFixes"] = ["."],
        ["Build"] = [".", "Records", "Receipts", "Reuse", "Reviewing", "Slices", "Compiled"],
        ["Tool"] =
        [
            "CommandLine", "Output", "Schemas", "Brief", "Hook/Shell/Reading", "Hook/Shell/Writing", "Hook/Shell",
            "Compile/Loading", "Compile/Meaning", "Compile/Referenced",
            "Weakening/Frameworks", "Weakening/Reading", "Weakening/Comparing", "Weakening", "Compile", "Check/Forms", "Check",
            "Capabilities", "Explain", "Who", "Test", "Init", "Requests", "Revert", "Mcp", "Session",
            "Lsp/Protocol", "Lsp/Editing", "Lsp",
            "Hook/Protocols", "Hook",
            "Export/Flat", "Export/Forms", "Export",
            "Report/Model", "Report/Html", "Report",
            ".",
        ],
    };

    /// <summary>The projects that each project may refer to.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>
    {
        ["Policy"] = [],
        ["Review"] = ["Policy"],
        ["Analyzer"] = ["Policy"],
        ["Capabilities"] = ["Policy"],
        ["CodeFixes"] = ["Policy"],
        ["Build"] = ["Review"],
        ["Tool"] = ["Review", "Analyzer", "Capabilities"],
    };
}
