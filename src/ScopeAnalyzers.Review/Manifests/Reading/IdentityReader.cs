using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>Reads how agents and people are known: <c>identity</c> and <c>humans</c>.</summary>
internal sealed class IdentityReader(PatternReader patterns, ErrorList errors)
{
    /// <summary>What is known of an agent; null where there is no node.</summary>
    public Identity? ReadIdentity(JsonNode? node) => ObjectReading.Open(node, Shapes.Identity, errors) is not { } identity ? null : new Identity(
        identity.Optional("emails").AsList("'emails'", ReadEmail, errors),
        identity.Optional("trailers").AsList("'trailers'", ReadTrailer, errors),
        identity.Optional("signers").AsList("'signers'", ReadSigners, errors));

    /// <summary>What is known of people; null where there is no node.</summary>
    public Identity? ReadHumans(JsonNode? node) => ObjectReading.Open(node, Shapes.Humans, errors) is not { } humans ? null : new Identity(
        humans.Optional("emails").AsList("'emails'", ReadEmail, errors),
        Trailers: [],
        humans.Optional("signers").AsList("'signers'", ReadSigners, errors));

    private string? ReadEmail(JsonNode node)
    {
        if (node.AsName("an e-mail address", errors) is not { } email)
            return null;
        var at = email.IndexOf('@');
        if (at > 0 && at < email.Length - 1 && email.IndexOf('@', at + 1) < 0 && !email.Any(character => char.IsWhiteSpace(character) || character is '<' or '>' or '*'))
            return email;
        errors.Add(node, $"{Words.Quote(email)} is no e-mail address: write a whole one, such as \"bot@acme.example\", without name, brackets or '*'");
        return null;
    }

    private string? ReadTrailer(JsonNode node)
    {
        if (node.AsName("a trailer", errors) is not { } trailer)
            return null;
        var colon = trailer.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && trailer.Substring(0, colon).All(character => char.IsLetterOrDigit(character) || character == '-') && trailer.Trim() == trailer)
            return trailer;
        errors.Add(node, $"{Words.Quote(trailer)} is no trailer: write the whole line, such as \"Agent-Id: acme-bot\"");
        return null;
    }

    private string? ReadSigners(JsonNode node)
    {
        if (patterns.Read(node, PatternLanguage.Files) is null)
            return null;
        if (!node.Text.Contains('*') && !node.Text.EndsWith("/", StringComparison.Ordinal))
            return node.Text;
        errors.Add(node, $"{Words.Quote(node.Text)} is no file: write the path of one allowed-signers file, such as \".agent-scope/acme-bot.allowed_signers\"");
        return null;
    }
}
