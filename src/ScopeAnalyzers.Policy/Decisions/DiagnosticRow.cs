using System.Reflection;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>One diagnostic of diagnostics.md.</summary>
/// <param name="Id"><c>SCOPE101</c>.</param>
/// <param name="Title">What it says, in one line.</param>
/// <param name="AlwaysError">Whether it stays an error in every mode (manifest.md, "The start").</param>
/// <param name="Loudest">How loud it is where nothing lessens it.</param>
public sealed record DiagnosticRow(string Id, string Title, bool AlwaysError = false, Level Loudest = Level.Error)
{
    // The page as it was when this version was tagged: that of a branch may be about another one.
    private static readonly string Tag = "v" + typeof(DiagnosticRow).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The page that explains it.</summary>
    public string HelpLink => $"https://github.com/scope-analyzers/scope-analyzers/blob/{Tag}/docs/rules/{Id}.md";
}
