using System.Globalization;
using System.Text;
using ScopeAnalyzers.Review.Authors.Agents.Signatures;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>The key of one session, made by ssh-keygen, which lets its owner alone read it.</summary>
/// <param name="folder">The session's folder.</param>
internal sealed class SessionKey(string folder)
{
    private const string Probe = "agent-scope";

    private string PrivateFile { get; } = Path.Combine(folder, "key");

    private string CertificateFile => PrivateFile + "-cert.pub";

    /// <summary>What git is to sign with: the certificate, if there is one.</summary>
    public string SigningFile => File.Exists(CertificateFile) ? CertificateFile : PrivateFile;

    /// <summary>The full path of ssh-keygen.</summary>
    /// <exception cref="SessionException">It is not there.</exception>
    public static string Executable() => SshKeygen.Find(Environment.GetEnvironmentVariable("PATH"))
        ?? throw new SessionException("the session can have no key, since ssh-keygen is not on the path; install OpenSSH");

    /// <summary>Makes the key.</summary>
    /// <returns>The public key: its type and its text.</returns>
    public string Make(SshKeygenProcess keygen, string id)
    {
        keygen.Need(["-q", "-t", "ed25519", "-N", "", "-C", $"agent-scope session {id}", "-f", PrivateFile]);
        return string.Join(" ", File.ReadAllText(PrivateFile + ".pub").Split(' ').Take(2));
    }

    /// <summary>Lets an authority certify the key until the session ends.</summary>
    public void Certify(SshKeygenProcess keygen, string authority, AgentSession session)
    {
        // A public key is that of an ssh-agent, which signs without giving the private one away.
        string[] inAgent = authority.EndsWith(".pub", StringComparison.Ordinal) ? ["-U"] : [];
        var name = $"session={session.Id} agent={session.Agent} task={session.Task} operator={session.Operator ?? "unknown"}";
        // Clocks of machines differ by minutes.
        var window = $"{Moment(session.Started.AddMinutes(-5))}:{Moment(session.Ends)}";
        keygen.Need([.. inAgent, "-q", "-s", authority, "-I", name, "-n", session.Email, "-V", window, PrivateFile + ".pub"]);
    }

    /// <summary>Whether allowed signers accept what the key signs, at a time.</summary>
    public bool IsAccepted(SshKeygenProcess keygen, IEnumerable<byte[]> allowedSigners, DateTimeOffset clock)
    {
        var file = Path.Combine(folder, "probe");
        File.WriteAllText(file, Probe);
        keygen.Need(["-q", "-Y", "sign", "-n", "git", "-f", SigningFile, file]);
        var signature = new CommitSignature(Encoding.ASCII.GetBytes(Probe), File.ReadAllText(file + ".sig"));
        File.Delete(file);
        File.Delete(file + ".sig");
        var verifier = new SshKeygen(keygen, clock);
        return allowedSigners.Any(signers => verifier.Signer(signature, signers) is not null);
    }

    /// <summary>Removes the key, and what was certified of it.</summary>
    public void Remove()
    {
        foreach (var file in new[] { PrivateFile, PrivateFile + ".pub", CertificateFile })
            File.Delete(file);
    }

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
