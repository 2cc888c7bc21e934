using System.Text;
using CsCheck;

namespace ScopeAnalyzers.Review.Tests;

/// <summary>Whatever the bytes are, there is a manifest or there are errors.</summary>
public class MutationTests
{
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes("""
        {
          "version": 1, "mode": "warn", "base": ["origin/main"], "unattributed": "human",
          "humans": { "emails": ["alice@acme.example"] },
          "ceiling": { "files": { "deny": ["**/*.pfx", { "match": "tests/**", "acts": ["delete"], "because": "they are fixed" }] } },
          "scopes": { "web": {
            "files": { "allow": ["src/Wéb/**/*.cs"] }, "apis": { "deny": [{ "match": "N:System.Net.**", "in": ["src/**"] }] },
            "limits": { "filesPerTask": { "max": 40, "except": ["**/*.txt"] } }, "commits": { "merges": false, "history": "each" } } },
          "agents": { "bot": { "scope": ["web"], "branches": ["bot/**"], "expires": "2027-01-01T00:00:00.5+02:00" }, "*": { "scope": "web" } },
          "environments": { "prod": { "hosts": ["*.prod.acme.example"] } },
          "capabilities": { "mail": ["N:MailKit.**"] }, "protected": ["db/**"],
          "tasks": { "T-1": { "agent": "bot", "grants": [
            { "id": "g", "build": ["src/Web/Web.csproj"], "because": "a constant", "expires": "2027-01-01T00:00:00Z" }] } },
          "tests": [{ "agent": "bot", "api": "M:System.IO.File.Delete(System.String)", "expect": "allow", "by": "scopes.web.files" }]
        }
        """);

    // Bytes that JSON gives a meaning, beside any others.
    private static readonly Gen<byte> Syntax = Gen.Char["{}[]\",:\\/*01ntf \n"].Select(character => (byte)character);

    private static readonly Gen<(int At, byte Byte, int Change)> Edit =
        Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.OneOf(Gen.Byte, Syntax), Gen.Int[0, 2]);

    [Fact]
    public void Bytes_changed_at_random_give_a_manifest_or_errors_and_never_both() =>
        Edit.Array[1, 8].Sample(
            edits =>
            {
                var reading = ManifestReader.Read(new ManifestText("agent-scope.json", Apply(edits)), []);

                return reading.Manifest is null == reading.Errors.Count > 0
                    && reading.Errors.All(error => error.Place is { Line: >= 1, Column: >= 1 } && error.Message.Length > 0);
            },
            iter: 20_000);

    [Fact]
    public void The_text_that_is_changed_is_valid() =>
        Assert.Empty(ManifestReader.Read(new ManifestText("agent-scope.json", Valid), []).Errors);

    [Fact]
    public void Bytes_at_random_never_throw() =>
        Gen.Byte.Array.Sample(bytes => ManifestReader.Read(new ManifestText("agent-scope.json", bytes), []).Manifest is null);

    private static byte[] Apply((int At, byte Byte, int Change)[] edits)
    {
        var bytes = Valid.ToList();
        foreach (var (at, value, change) in edits)
        {
            var index = at % bytes.Count;
            if (change == 0)
                bytes[index] = value;
            else if (change == 1)
                bytes.Insert(index, value);
            else
                bytes.RemoveAt(index);
        }

        return [.. bytes];
    }
}
