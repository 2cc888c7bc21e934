using System.Text;
using CsCheck;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>A valid manifest that holds most members, with bytes of it changed at random.</summary>
internal static class MutatedManifest
{
    public static readonly byte[] Valid = Encoding.UTF8.GetBytes("""
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

    /// <summary>The bytes after one to <paramref name="most"/> changes.</summary>
    public static Gen<byte[]> Of(int most) => Edit.Array[1, most].Select(Apply);

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
