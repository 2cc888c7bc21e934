using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>
/// Chooses the manifest in force among the base's and the change's own (manifest.md, "Where the manifest is read"; manifest.md, "Where the
/// manifest is read").
/// </summary>
/// <param name="baseName">The base as it was named, for messages.</param>
/// <param name="unpushed">Where a manifest is that was not pushed to the base, as the end of a sentence with what to do, or null if there
/// is none.</param>
internal sealed class ManifestChooser(string baseName, Func<string?>? unpushed = null)
{
    private static readonly ResourceName Whole = new("manifest", ManifestLocator.FileName, "read");

    /// <summary>Chooses.</summary>
    /// <param name="atBase">The manifest at the base's tip.</param>
    /// <param name="here">The one in the working tree, or at HEAD.</param>
    /// <param name="isEdited">Whether the change edits the manifest or a task; else it only began at an older one.</param>
    /// <param name="agentsInChange">The known agents in the change, with their strongest evidence; asked only where the base has no valid
    /// manifest.</param>
    public ManifestChoice Choose(FoundManifest? atBase, FoundManifest? here, bool isEdited,
        Func<IReadOnlyList<(string Agent, string Evidence)>> agentsInChange)
    {
        var findings = new List<Finding>();
        if (here is not null)
            findings.AddRange(Invalid(here));
        if (atBase is { Manifest: not null })
        {
            if (isEdited && (here is null || !here.Files.SameAs(atBase.Files)))
                findings.Add(Message("SCOPE007", $"the manifest here differs from the one at {baseName}, which is in force; it takes effect once it is merged"));
            return new ManifestChoice(atBase, findings);
        }

        var agents = agentsInChange();
        if (agents.Count > 0)
            findings.AddRange(atBase is null ? agents.Select(agent => Unruled(agent.Agent, agent.Evidence)) : Broken(atBase, here));
        if (agents.Any(agent => agent.Evidence != LevelTable.Presence))
            return new ManifestChoice(null, findings);

        if (here is { Manifest: not null })
            findings.Add(OwnWord(atBase));
        return new ManifestChoice(here is { Manifest: not null } ? here : null, findings);
    }

    /// <summary>What is wrong with a manifest, each error at its place, and each of its own tests that fails.</summary>
    public static IReadOnlyList<Finding> Invalid(FoundManifest found) =>
    [
        .. found.Errors.Select(error => Error("SCOPE001", error.Place, error.JsonPointer, error.Message)),
        .. found.Manifest is { } manifest
            ? ManifestTests.Failing(manifest)
                .Select(failure => Error("SCOPE006", failure.Test.Place, TestedBy(failure.Test), failure.Message)) : [],
    ];

    private static string TestedBy(ManifestTest test) => $"{string.Join(", ", test.Agents)}: {ResourceName.Of(test.Resource).Id}";

    private static Finding Error(string id, Place place, string part, string message) => new(
        id, Level.Error, Outcome.Deny, new ResourceName("manifest", place.File, "read", part.Length == 0 ? null : part), place.File,
        place.Line, place.Column, null, null, null, null, [], [], message);

    private IEnumerable<Finding> Broken(FoundManifest atBase, FoundManifest? here)
    {
        // The same text here was reported at its own lines.
        if (here is not null && here.Files.SameAs(atBase.Files))
            return [];
        var error = atBase.Errors[0];
        return
        [
            Error("SCOPE001", new Place(ManifestLocator.FileName, 1, 1), error.JsonPointer, $"the manifest at {baseName} is not valid, and no agent's change can be evaluated by it: {error.Place}: {error.Message}"),
        ];
    }

    private Finding Unruled(string agent, string evidence) => new(
        "SCOPE002", evidence == LevelTable.Presence ? Level.Warning : Level.Error, Outcome.Deny, Whole, ManifestLocator.FileName, 1, 1,
        agent, null, null, null, [], [],
        $"{agent} changed something, and {unpushed?.Invoke() ?? $"there is no manifest at {baseName} to evaluate it by; a person must merge '{ManifestLocator.FileName}' first"}"
        + (evidence == LevelTable.Presence ? $". {ViolationMessage.OfPresence}" : ""));

    private Finding OwnWord(FoundManifest? atBase) => atBase is null
        ? Message("SCOPE007", $"{baseName} has no manifest yet: the one here is in force until it is merged, as no agent is in the change")
        : Message("SCOPE007", $"the manifest at {baseName} is not valid: the one here is in force until it is merged, as no agent is in the change")
            with { Level = Level.Warning };

    private static Finding Message(string id, string text) => new(
        id, Level.Message, Outcome.Allow, Whole, ManifestLocator.FileName, 1, 1, null, null, null, null, [], [], text);
}

/// <summary>Which manifest decides.</summary>
/// <param name="InForce">It, or null if none does, and then no change of an agent passes.</param>
/// <param name="Findings">What is to be said about the manifests.</param>
internal sealed record ManifestChoice(FoundManifest? InForce, IReadOnlyList<Finding> Findings);

/// <summary>The manifests among which the one in force is chosen, or null if there is none.</summary>
/// <param name="Given">The one that whoever runs the check names.</param>
/// <param name="AtBase">The one at the base's tip.</param>
/// <param name="Here">The one in the working tree, or at HEAD.</param>
/// <param name="BaseName">The base as it was named, for messages.</param>
/// <param name="Unpushed">Where a manifest is that was not pushed to the base, as the end of a sentence with what to do, or null if there
/// is none.</param>
internal sealed record CandidateManifests(FoundManifest? Given, FoundManifest? AtBase, FoundManifest? Here, string BaseName,
    Func<string?> Unpushed);
