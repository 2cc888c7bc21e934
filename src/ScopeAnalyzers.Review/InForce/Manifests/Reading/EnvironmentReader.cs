using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads what the manifest gives names to: the entries of <c>environments</c> and of <c>capabilities</c>.</summary>
internal sealed class EnvironmentReader(PatternReader patterns, ErrorList errors)
{
    public EnvironmentEntry? ReadEnvironment(JsonNode owner, JsonMember member)
    {
        if (Names.Problem(member.Name) is { } problem)
            errors.Add(owner, member, problem);
        if (ObjectReading.Open(member.Value, Shapes.Environment, errors) is not { } environment)
            return null;
        if (member.Value.Members.Count == 0)
            errors.Add(member.Value, "an environment without 'hosts' and 'files' is never met; write one of them");
        return new EnvironmentEntry(
            member.Name,
            patterns.ReadList(environment.Optional("hosts"), "'hosts'", PatternLanguage.Hosts),
            patterns.ReadList(environment.Optional("files"), "'files'", PatternLanguage.Files));
    }

    public CapabilityClass ReadCapability(JsonNode owner, JsonMember member)
    {
        if (Names.Problem(member.Name) is { } problem)
            errors.Add(owner, member, problem);
        return new CapabilityClass(member.Name, patterns.ReadList(member.Value, "a capability of one's own", PatternLanguage.Apis));
    }
}
