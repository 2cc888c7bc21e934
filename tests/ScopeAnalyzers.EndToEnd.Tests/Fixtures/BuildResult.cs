using Microsoft.Build.Logging.StructuredLogger;

namespace ScopeAnalyzers.EndToEnd.Tests.Fixtures;

/// <summary>What a build said, from its binary log.</summary>
/// <param name="Errors">Every error, in order of path, line and code: one logged twice is here twice.</param>
internal sealed record BuildResult(int ExitCode, string Output, IReadOnlyList<LoggedDiagnostic> Errors,
    IReadOnlyList<LoggedDiagnostic> Warnings, IReadOnlyList<string> Messages, IReadOnlyList<Ran> Tasks)
{
    /// <summary>How often the compiler ran.</summary>
    public int Compiles => Tasks.Count(task => task.Name == "Csc");

    /// <summary>How often the change was reviewed.</summary>
    public int Reviews => Tasks.Count(task => task.Name == "ReviewChange");

    /// <summary>How often what was compiled was compared with what git holds.</summary>
    public int Audits => Tasks.Count(task => task.Name == "AuditCompilation");

    public static BuildResult Read(int exitCode, string output, string log, string root)
    {
        var tree = File.Exists(log) ? BinaryLog.ReadBuild(log) : throw new InvalidOperationException($"no log was written:\n{output}");
        var errors = new List<LoggedDiagnostic>();
        var warnings = new List<LoggedDiagnostic>();
        var messages = new List<string>();
        var tasks = new List<Ran>();
        tree.VisitAllChildren<BaseNode>(node =>
        {
            switch (node)
            {
                case Error error:
                    errors.Add(LoggedDiagnostic.Of(error, root));
                    break;
                case Warning warning:
                    warnings.Add(LoggedDiagnostic.Of(warning, root));
                    break;
                case Message message:
                    messages.Add(message.Text);
                    break;
                case Microsoft.Build.Logging.StructuredLogger.Task task:
                    tasks.Add(new Ran(task.Name, task.FromAssembly));
                    break;
            }
        });
        return new BuildResult(exitCode, output, [.. errors.Order()], [.. warnings.Order()], messages, tasks);
    }
}

/// <summary>A task that ran.</summary>
/// <param name="Assembly">The file that it was loaded from.</param>
internal sealed record Ran(string Name, string Assembly);

/// <summary>One error or warning: its code, its file relative to the root, and where it begins.</summary>
internal sealed record LoggedDiagnostic(string File, int Line, int Column, string Code) : IComparable<LoggedDiagnostic>
{
    public string Text { get; private init; } = "";

    /// <summary>The project that was built, relative to the root.</summary>
    public string Project { get; private init; } = "";

    public static LoggedDiagnostic Of(AbstractDiagnostic diagnostic, string root) =>
        new(FileOf(diagnostic.File ?? root, root), diagnostic.LineNumber, diagnostic.ColumnNumber, diagnostic.Code ?? "")
        {
            Text = diagnostic.Text,
            Project = FileOf(diagnostic.ProjectFile ?? "", root),
        };

    /// <summary>A path from the root; what is not a path, as the compiler's own name, stays.</summary>
    private static string FileOf(string file, string root) =>
        Path.IsPathRooted(file) ? Path.GetRelativePath(root, file).Replace('\\', '/') : file;

    public int CompareTo(LoggedDiagnostic? other) =>
        (File, Line, Column, Code).CompareTo((other!.File, other.Line, other.Column, other.Code));

    public bool Equals(LoggedDiagnostic? other) =>
        other is not null && (File, Line, Column, Code) == (other.File, other.Line, other.Column, other.Code);

    public override int GetHashCode() => HashCode.Combine(File, Line, Column, Code);

    public override string ToString() => $"{File}({Line},{Column}): {Code} {Text}";
}
