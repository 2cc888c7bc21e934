using System.ComponentModel;
using System.Globalization;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Agents.Signatures;

/// <summary>
/// Verifies SSH signatures with <c>ssh-keygen -Y verify</c>, as git does, against the keys that are valid at a given moment.
/// </summary>
/// <param name="clock">The time: never the commit's own date, which its author writes.</param>
internal sealed class SshKeygen(SshKeygenProcess process, DateTimeOffset clock)
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
            var (found, principals, _) = process.Run(["-Y", "find-principals", "-f", signers, "-s", armored, "-O", time], []);
            return found != 0 ? null : principals.Split('\n').Select(line => line.TrimEnd('\r')).FirstOrDefault(principal =>
                principal.Length > 0
                && process.Run(["-Y", "verify", "-n", Namespace, "-f", signers, "-I", principal, "-s", armored, "-O", time], signature.Payload).Code == 0);
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
}
