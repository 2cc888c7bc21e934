using System.Globalization;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>Makes a finding again of a diagnostic that the analyzer reported (<see cref="ViolationProperties"/>).</summary>
public static class AnalyzerFinding
{
    /// <summary>Whether a diagnostic with these properties reports a violation.</summary>
    public static bool IsIn(IReadOnlyDictionary<string, string?> properties) => properties.ContainsKey(ViolationProperties.ResourceId);

    /// <summary>The finding that a diagnostic's properties hold.</summary>
    /// <param name="id">The diagnostic's id.</param>
    public static Finding Of(string id, IReadOnlyDictionary<string, string?> properties, string message)
    {
        return new Finding(
            id,
            Word<Level>(ViolationProperties.Level),
            Word<Outcome>(ViolationProperties.Outcome),
            new ResourceName(
                Text(ViolationProperties.ResourceKind)!, Text(ViolationProperties.ResourceId)!, Text(ViolationProperties.ResourceAct)!,
                Text(ViolationProperties.ResourcePart)),
            Text(ViolationProperties.File),
            Number(ViolationProperties.Line),
            Number(ViolationProperties.Column),
            Text(ViolationProperties.Agent),
            Text(ViolationProperties.Task),
            Text(ViolationProperties.Commit),
            Text(ViolationProperties.Evidence),
            ViolationProperties.Split(Text(ViolationProperties.By)),
            ViolationProperties.Split(Text(ViolationProperties.Missing)),
            message)
        {
            Grants = ViolationProperties.SubjectOf(properties) is { } subject ? [subject] : [],
            Remedy = Text(ViolationProperties.Remedy),
            Further = FurtherUse.Split(Text(ViolationProperties.Further)),
        };

        string? Text(string name) => properties.TryGetValue(name, out var value) ? value : null;
        int Number(string name) => int.Parse(Text(name)!, CultureInfo.InvariantCulture);
        T Word<T>(string name) where T : struct => (T)Enum.Parse(typeof(T), Text(name)!);
    }
}
