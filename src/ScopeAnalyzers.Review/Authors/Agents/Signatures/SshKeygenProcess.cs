using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Agents.Signatures;

/// <summary>The one way in which ssh-keygen is run.</summary>
/// <param name="executable">The full path of ssh-keygen.</param>
internal sealed class SshKeygenProcess(string executable, TimeSpan limit)
{
    /// <summary>Runs it, and tells how it ended and what it wrote.</summary>
    /// <exception cref="GitFailure">It gave no answer in time.</exception>
    public (int Code, string Output, string Complaint) Run(string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo(executable, GitArguments.Line(arguments))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // ssh-keygen reads the time as local time.
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start) ?? throw new IOException($"'{executable}' did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var complaint = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input, 0, input.Length);
            process.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // It refused before it read all: its exit code tells.
        }

        if (!process.WaitForExit((int)limit.TotalMilliseconds))
        {
            ProcessTree.Kill(process);
            throw new GitFailure(GitFailureKind.Timeout, $"ssh-keygen ran longer than {limit.TotalSeconds:0} s and was stopped");
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result, complaint.Result);
    }

    /// <summary>Runs it for something that must be done.</summary>
    /// <exception cref="GitFailure">It was not done.</exception>
    public void Need(string[] arguments)
    {
        try
        {
            var (code, _, complaint) = Run(arguments, []);
            if (code != 0)
                throw new GitFailure(GitFailureKind.Failed, $"ssh-keygen failed: {string.Join(" ", complaint.Split('\n')).Trim()}");
        }
        catch (Exception e) when (e is IOException or Win32Exception)
        {
            throw new GitFailure(GitFailureKind.Failed, $"ssh-keygen could not be run: {e.Message}");
        }
    }
}
