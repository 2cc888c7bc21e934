using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads how agents and people are known: <c>identity</c> and <c>humans</c>.</summary>
internal sealed class IdentityReader(PatternReader patterns, ErrorList errors)
{
    /// <summary>What is known of an agent, or null if there is no node.</summary>
    public Identity? ReadIdentity(JsonNode? node) => ObjectReading.Open(node, Shapes.Identity, errors) is not { } identity
        ? null
        : new Identity(
            ReadEmails(identity),
            identity.Optional("trailers").AsList("'trailers'", item => item.AsForm(TextForms.Trailer, errors), errors),
            ReadSigners(identity));

    /// <summary>What is known of people, or null if there is no node.</summary>
    public Identity? ReadHumans(JsonNode? node) => ObjectReading.Open(node, Shapes.Humans, errors) is not { } humans
        ? null
        : new Identity(ReadEmails(humans), Trailers: [], ReadSigners(humans));

    private IReadOnlyList<string> ReadEmails(ObjectReading identity) =>
        identity.Optional("emails").AsList("'emails'", item => item.AsForm(TextForms.Email, errors), errors);

    private IReadOnlyList<string> ReadSigners(ObjectReading identity) =>
        identity.Optional("signers").AsList("'signers'", ReadSignersFile, errors);

    private string? ReadSignersFile(JsonNode node)
    {
        if (patterns.Read(node, PatternLanguage.Files) is null)
            return null;
        if (!node.Text.Contains('*') && !node.Text.EndsWith("/", StringComparison.Ordinal))
            return node.Text;
        errors.AddWrong(node, "file", "the path of one allowed-signers file, such as \".agent-scope/acme-bot.allowed_signers\"");
        return null;
    }
}
