using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>The settings of one agent, as its maker documents them.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Name">What people call the form.</param>
/// <param name="Acts">What the agent's own file tools do: rules about other acts say nothing to it.</param>
/// <param name="Files">How it says file rules, or null if it cannot say which files, and every edit is asked about.</param>
/// <param name="Tools">How it says tool rules.</param>
/// <param name="Write">The files that hold what it says of files and of tools.</param>
/// <param name="Limits">What no form of this agent says, whatever the manifest holds.</param>
internal sealed record ExportForm(
    string Agent,
    string Name,
    FileActs Acts,
    FormWords? Files,
    FormWords Tools,
    Func<ExportedRules, ExportedRules, IReadOnlyList<ExportedFile>> Write,
    params IReadOnlyList<NotExpressible> Limits)
{
    /// <summary>What every form does with what no rule lets in.</summary>
    private static readonly NotExpressible Rest = new("allow lists", "what no rule lets in is asked about, not denied");

    /// <summary>The scope in this form.</summary>
    public ExportedSettings Of(Manifest manifest, AgentPolicy scope)
    {
        var rules = FlatFiles.Of(scope, Acts);
        var files = Files is null ? ExportedRules.Nothing(rules, "every edit is asked about") : ExportedRules.Of(rules, Files, PathPatterns.Meet);
        var tools = ExportedRules.Of(FlatTools.Of(scope), Tools, FlatTools.Meet);
        return new ExportedSettings(this, scope.Task, Write(files, tools),
            [.. files.Unsaid, .. tools.Unsaid, .. BeyondForms.Of(manifest, scope), Rest, .. Limits]);
    }
}

/// <summary>How a form says the rules of one kind.</summary>
/// <param name="Allow">Says a rule that lets in, letting in no more.</param>
/// <param name="Deny">Says a rule that keeps out, keeping out no less; it is told whether an allow lets in something of it.</param>
internal sealed record FormWords(Func<FlatRule, FormWording> Allow, Func<FlatRule, bool, FormWording> Deny);

/// <summary>A file of settings.</summary>
/// <param name="Path">Where the agent looks for it, relative to the repository's root; null for what is not a file, but words of a command
/// line.</param>
internal sealed record ExportedFile(string? Path, string Text);

/// <summary>A scope in an agent's form, and what the form does not say.</summary>
internal sealed record ExportedSettings(ExportForm Form, string? Task, IReadOnlyList<ExportedFile> Files,
    IReadOnlyList<NotExpressible> Unsaid);
