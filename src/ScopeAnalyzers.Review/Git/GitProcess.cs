using System.Diagnostics;

namespace ScopeAnalyzers.Review.Git;

/// <summary>The one way in which git is run: its own executable, environment, settings and limits, whatever the repository says.</summary>
/// <param name="executable">The full path of git.</param>
/// <param name="root">The folder it runs in.</param>
internal sealed class GitProcess(string executable, string root, GitLimits limits, CancellationToken cancellation)
{
    private readonly Stopwatch sinceBeginning = Stopwatch.StartNew();
    private int calls;

    public string Executable { get; } = executable;

    public string Root { get; } = root;

    public GitLimits Limits { get; } = limits;

    /// <summary>How long a call that begins or goes on now may take.</summary>
    public TimeSpan TimeLeft
    {
        get
        {
            var left = Limits.Review - sinceBeginning.Elapsed;
            return left < TimeSpan.Zero ? TimeSpan.Zero : left < Limits.Time ? left : Limits.Time;
        }
    }

    /// <summary>The index that git reads, absolute; null for the repository's own.</summary>
    public string? IndexFile { get; init; }

    /// <summary>Starts a process that is spoken with; the caller disposes it.</summary>
    public GitChild Start(IReadOnlyList<string> arguments, bool userConfiguration = false)
    {
        // A short call could end before its deadline stops it.
        if (TimeLeft == TimeSpan.Zero)
            throw new GitFailure(GitFailureKind.Timeout, $"git is asked no more: all of a review may take {Limits.Review.TotalSeconds:0} s");
        if (Interlocked.Increment(ref calls) > Limits.Calls)
            throw new GitFailure(GitFailureKind.TooLarge, $"the change asks for more than {Limits.Calls} calls of git");
        return GitChild.Start(this, arguments, userConfiguration, cancellation);
    }

    /// <summary>Runs a process and reads its output as it comes.</summary>
    /// <param name="expected">Exit codes beside 0 that are answers too.</param>
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public T Read<T>(IReadOnlyList<string> arguments, Func<ByteReader, T> read, bool userConfiguration = false, params int[] expected) =>
        Run(arguments, "", read, userConfiguration, expected);

    /// <summary>Runs a process that is given a text, and reads its output as it comes.</summary>
    /// <param name="expected">Exit codes beside 0 that are answers too.</param>
    public T Ask<T>(
        IReadOnlyList<string> arguments, string input, Func<ByteReader, T> read, bool userConfiguration = false, params int[] expected) =>
        Run(arguments, input, read, userConfiguration, expected);

    /// <summary>Runs a process and reads all its output as text.</summary>
    public string Text(IReadOnlyList<string> arguments, params int[] expected) =>
        Read(arguments, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: false, expected);

    private T Run<T>(IReadOnlyList<string> arguments, string input, Func<ByteReader, T> read, bool userConfiguration, int[] expected)
    {
        using var child = Start(arguments, userConfiguration);
        var writing = Task.CompletedTask;
        if (input.Length == 0)
            Write(child.Input, input);
        else // Beside the reading: neither side must wait for the other to make room.
            writing = Task.Run(() => Write(child.Input, input), cancellation);
        T answer;
        try
        {
            answer = read(new ByteReader(child.Output));
        }
        catch (EndOfStreamException)
        {
            // Output that stops in the middle is a symptom: the exit code or the deadline tells the cause, if there is one.
            child.Finish(cancellation);
            throw new GitFailure(GitFailureKind.Unreadable, $"the output of git {child.Command} ended in the middle");
        }

        child.Finish(cancellation, expected);
        writing.GetAwaiter().GetResult();
        return answer;
    }

    private static void Write(Stream stream, string input)
    {
        try
        {
            var bytes = Utf8.Encode(input);
            stream.Write(bytes, 0, bytes.Length);
            stream.Dispose();
        }
        catch (IOException)
        {
            // Git ended before it read all: its exit code tells why.
        }
    }
}
