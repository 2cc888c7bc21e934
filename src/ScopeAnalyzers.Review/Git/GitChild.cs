using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>One running git. When its time is over, when it is cancelled or disposed, it ends with every process it started.</summary>
internal sealed class GitChild : IDisposable
{
    private readonly Process process;
    private readonly GitProcess git;
    private readonly string command;
    private readonly Task<string> complaint;
    private readonly CancellationTokenSource deadline;
    private readonly CancellationTokenRegistration stop;
    private volatile bool finished;

    private GitChild(Process process, GitProcess git, string command, CancellationToken cancellation)
    {
        this.process = process;
        this.git = git;
        this.command = command;
        // On a thread of its own: to read a pipe asynchronously loads sockets, and whoever waits on a thread of the pool keeps it from
        // others.
        var error = process.StandardError.BaseStream;
        complaint = Task.Factory.StartNew(() => ReadComplaint(error), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop = deadline.Token.Register(Kill);
        Extend();
        Output = new LimitedStream(process.StandardOutput.BaseStream, git.Limits.Bytes);
    }

    /// <summary>What git writes; reading past the limit of bytes throws <see cref="GitFailure"/>.</summary>
    public Stream Output { get; }

    /// <summary>The command that git runs: <c>log</c>.</summary>
    public string Command => command;

    /// <summary>What git reads.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    public static GitChild Start(GitProcess git, IReadOnlyList<string> arguments, bool userConfiguration, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(git.Executable, GitArguments.Line(GitArguments.Before(git.Root).Concat(arguments)))
        {
            WorkingDirectory = git.Root,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        GitEnvironment.Apply(start.Environment, userConfiguration);
        if (git.IndexFile is not null)
            start.Environment["GIT_INDEX_FILE"] = git.IndexFile;
        return new GitChild(Start(start), git, arguments.First(argument => argument[0] != '-' && argument.IndexOf('=') < 0), cancellation);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new GitFailure(GitFailureKind.NoGit, $"'{start.FileName}' did not start");
        }
        catch (Win32Exception refused)
        {
            throw new GitFailure(GitFailureKind.NoGit, $"'{start.FileName}' did not start: {refused.Message}");
        }
    }

    /// <summary>Gives the process its time again, from now.</summary>
    public void Extend() => deadline.CancelAfter(git.TimeLeft);

    /// <summary>Waits for the end and answers with the exit code.</summary>
    /// <exception cref="GitFailure">The time was over, or the code is none of <paramref name="expected"/>.</exception>
    public int Finish(CancellationToken cancellation, params int[] expected)
    {
        process.WaitForExit();
        finished = true;
        ThrowIfStopped(cancellation);
        var code = process.ExitCode;
        return code == 0 || expected.Contains(code) ? code : throw GitComplaints.Read(git.Root, command, code, complaint.Result);
    }

    /// <summary>Why the output ended too early: the time, a cancellation, or what git complained about.</summary>
    public GitFailure Explain(CancellationToken cancellation)
    {
        process.WaitForExit();
        finished = true;
        ThrowIfStopped(cancellation);
        return GitComplaints.Read(git.Root, command, process.ExitCode, complaint.Result);
    }

    public void Dispose()
    {
        if (!finished && !process.WaitForExit(50))
            Kill();
        stop.Dispose();
        deadline.Dispose();
        process.Dispose();
    }

    private void ThrowIfStopped(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (deadline.IsCancellationRequested)
            throw new GitFailure(GitFailureKind.Timeout,
                $"git {command} was stopped: a call may take {git.Limits.Time.TotalSeconds:0} s, and all of a review {git.Limits.Review.TotalSeconds:0} s");
    }

    private void Kill()
    {
        if (!finished)
            ProcessTree.Kill(process);
    }

    /// <summary>Reads all of standard error, so that git never waits for it, and keeps its first kilobytes.</summary>
    private static string ReadComplaint(Stream error)
    {
        var kept = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = error.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (kept.Length < 16384)
                kept.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }
}
