using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>A file of settings.</summary>
/// <param name="Path">Where the agent looks for it, relative to the repository's root; null for what is no file, but words of a command line.</param>
internal sealed record ExportedFile(string? Path, string Text);

/// <summary>A scope in an agent's form, and what the form does not say.</summary>
internal sealed record ExportedSettings(ExportForm Form, string? Task, IReadOnlyList<ExportedFile> Files, IReadOnlyList<NotExpressible> Unsaid);
