using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Agents.Signatures;

/// <summary>
/// Verifies SSH signatures with <c>ssh-keygen -Y verify</c>, as git does, against the keys that are valid at a given moment.
/// </summary>
/// <param name="executable">The full path of ssh-keygen.</param>
/// <param name="clock">The time: never the commit's own date, which its author writes.</param>
internal sealed class SshKeygen(string executable, DateTimeOffset clock, TimeSpan limit)
{
    private const string Namespace = "git";

    /// <summary>Finds ssh-keygen on the path, by absolute folders alone, or null if it is not there.</summary>
    public static string? Find(string? path)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? "ssh-keygen.exe" : "ssh-keygen";
        return (path ?? "").Split(Path.PathSeparator)
            .Select(folder => folder.Trim('"'))
            .Where(folder => folder.Length > 0 && Path.IsPathRooted(folder))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Who of the allowed signers signed, or null if none of them did, or the signature is not good.</summary>
    /// <param name="allowedSigners">The content of an allowed-signers file (ssh-keygen(1), "ALLOWED SIGNERS").</param>
    /// <exception cref="GitFailure">ssh-keygen gave no answer.</exception>
    public string? Signer(CommitSignature signature, byte[] allowedSigners)
    {
        var folder = Path.Combine(Path.GetTempPath(), "agent-scope-" + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(folder);
            var (signers, armored) = (Path.Combine(folder, "signers"), Path.Combine(folder, "signature"));
            File.WriteAllBytes(signers, allowedSigners);
            File.WriteAllText(armored, signature.Armored);
            var time = "verify-time=" + clock.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            var (found, principals) = Run(["-Y", "find-principals", "-f", signers, "-s", armored, "-O", time], []);
            return found != 0 ? null : principals.Split('\n').Select(line => line.TrimEnd('\r')).FirstOrDefault(principal =>
                principal.Length > 0
                && Run(["-Y", "verify", "-n", Namespace, "-f", signers, "-I", principal, "-s", armored, "-O", time], signature.Payload).Code == 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new GitFailure(GitFailureKind.Failed, $"ssh-keygen could not be run: {e.Message}");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private (int Code, string Output) Run(string[] arguments, byte[] input)
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
        _ = complaint.Result;
        return (process.ExitCode, output.Result);
    }
}
