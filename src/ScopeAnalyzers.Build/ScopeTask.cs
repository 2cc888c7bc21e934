using Microsoft.Build.Framework;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using Task = Microsoft.Build.Utilities.Task;

namespace ScopeAnalyzers.Build;

/// <summary>
/// A task of the package. This is the one place where an exception becomes a build error (SCOPE009):
/// a checker that failed has not passed anything.
/// </summary>
public abstract class ScopeTask : Task
{
    private bool? isQuiet;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            return Run();
        }
        catch (InvalidSettingException invalid)
        {
            Fail(Settings.DiagnosticOf(invalid.Setting), Subject, invalid.Describe(Settings.NameOf(invalid.Setting)));
            return IsQuiet;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // The machine's: a disk that is full, or a file that another process holds.
            Fail("SCOPE004", Subject, $"this build cannot be evaluated: {unusable.Message}. See to that, and build again.");
            return IsQuiet;
        }
#pragma warning disable CA1031 // Whatever it is, it must fail the build, in words that can be reported.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail("SCOPE009", Subject, $"the checker itself failed in {GetType().Name}; please report this: {failure}");
            return IsQuiet;
        }
    }

    private bool IsQuiet => isQuiet ??= DesignTime.Is(BuildEngine);

    /// <summary>What an error is about that no file is at fault for.</summary>
    private protected virtual string Subject => BuildEngine.ProjectFileOfTaskNode;

    /// <summary>Does the task's work and logs what it finds.</summary>
    /// <returns>Whether the target may go on.</returns>
    protected abstract bool Run();

    /// <summary>Logs an error about a whole file.</summary>
    private protected void Fail(string id, string file, string message) => Say(Level.Error, id, file, 0, 0, message);

    /// <summary>Logs findings, of a flood the loudest and how many there are also.</summary>
    /// <param name="root">The repository's root; what belongs to no file stands there.</param>
    private protected void Tell(IEnumerable<Finding> findings, string root)
    {
        var (told, left) = ReportedFindings.Of(findings);
        Tell(told.Select(BuildFinding.Of), left, root);
    }

    /// <summary>Logs findings, and how many there are also.</summary>
    private protected void Tell(IEnumerable<BuildFinding> findings, int left, string root)
    {
        foreach (var finding in findings)
            Say(finding.Level, finding.Id, finding.File is null ? root : Path.Combine(root, finding.File), finding.Line, finding.Column,
                finding.Message);
        if (left > 0)
            Log.LogMessage(MessageImportance.High, $"ScopeAnalyzers: and {left} findings more, which 'agent-scope check --format json' lists.");
    }

    /// <summary>Logs a diagnostic with its code, help link and place; lines and columns from 1, 0 for a whole file.</summary>
    private protected void Say(Level level, string id, string file, int line, int column, string message)
    {
        var help = DiagnosticTable.Of(id).HelpLink;
        switch (level)
        {
            case Level.Error or Level.Warning when IsQuiet:
                Log.LogMessage(null, id, id, file, line, column, 0, 0, MessageImportance.Low, message);
                break;
            case Level.Error:
                Log.LogError(null, id, id, help, file, line, column, 0, 0, message);
                break;
            case Level.Warning:
                Log.LogWarning(null, id, id, help, file, line, column, 0, 0, message);
                break;
            default:
                Log.LogMessage(null, id, id, file, line, column, 0, 0, MessageImportance.High, message);
                break;
        }
    }
}
