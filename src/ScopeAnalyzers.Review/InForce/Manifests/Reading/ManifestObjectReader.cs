using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads the root object and the task files into a manifest, each part by the reader of its subject.</summary>
internal sealed class ManifestObjectReader
{
    private readonly JsonNode root;
    private readonly IReadOnlyList<TaskFile> taskFiles;
    private readonly ErrorList errors;
    private readonly DeclaredNames names;
    private readonly RuleReader rules;
    private readonly PatternReader patterns;
    private readonly ScopeReader scopes;
    private readonly IdentityReader identities;

    public ManifestObjectReader(JsonNode root, IReadOnlyList<TaskFile> taskFiles, ErrorList errors)
    {
        this.root = root;
        this.taskFiles = taskFiles;
        this.errors = errors;
        names = DeclaredNames.Of(root, CapabilityMap.Names, taskFiles.Select(file => file.Id));
        patterns = new(names, errors);
        rules = new(patterns, errors);
        scopes = new(rules, patterns, errors);
        identities = new(patterns, errors);
    }

    /// <summary>The manifest; to be used only where no error was added. Null where the root is not an object.</summary>
    /// <param name="withTests">Whether its own tests are read.</param>
    public Manifest? Read(bool withTests)
    {
        if (ObjectReading.Open(root, Shapes.Manifest, errors) is not { } manifest)
            return null;

        manifest.Optional("$schema").AsProse("'$schema'", errors);
        ReadVersion(manifest);
        var mode = Modes.Read(manifest.Optional("mode"), errors) ?? Mode.Enforce;
        var refs = manifest.Optional("base").AsList("'base'", item => item.AsForm(TextForms.Ref, errors), errors);
        var ceiling = scopes.Read(manifest.Optional("ceiling"), "ceiling");
        var agents = ReadAgents(manifest);
        var environments = new EnvironmentReader(patterns, errors);
        var tasks = ReadTasks(manifest);
        return new Manifest(
            mode,
            refs,
            ReadUnattributed(manifest.Optional("unattributed")),
            ceiling,
            agents,
            ReadMap(manifest.Optional("environments"), "'environments'", environments.ReadEnvironment),
            ReadMap(manifest.Optional("capabilities"), "'capabilities'", environments.ReadCapability),
            rules.ReadPatternList(manifest.Optional("protected"), "protected", "'protected'", PatternLanguage.Files),
            rules.ReadPatternList(manifest.Optional("unprotected"), "unprotected", "'unprotected'", PatternLanguage.Files),
            tasks,
            withTests ? ReadTests(manifest.Optional("tests"), tasks) : [],
            identities.ReadHumans(manifest.Optional("humans")));
    }

    private void ReadVersion(ObjectReading manifest)
    {
        if (manifest.Required("version", "\"version\": 1") is { } version && !version.IsNumber(1))
            errors.Add(version, "'version' is the number 1, the one version there is; write \"version\": 1");
    }

    private string? ReadUnattributed(JsonNode? node)
    {
        const string human = "human";
        if (node.AsName("'unattributed', 'human' or the id of an agent,", errors) is not { } id || id == human)
            return null;
        if (names.Agents.Contains(id))
            return id;
        errors.AddUnknown(node!, "agent", [human, .. names.Agents]);
        return null;
    }

    private Dictionary<string, AgentEntry> ReadAgents(ObjectReading manifest)
    {
        var named = new Dictionary<string, NamedScope>(StringComparer.Ordinal);
        var node = manifest.Optional("scopes");
        foreach (var member in MembersOf(node, "'scopes'"))
        {
            if (Names.Problem(member.Name) is { } problem)
                errors.Add(node!, member, problem);
            named.Add(member.Name, new(member.Value, scopes.Read(member.Value, $"scopes.{member.Name}")));
        }

        var agents = new AgentReader(named, scopes, rules, identities, errors);
        return ReadMap(manifest.Optional("agents"), "'agents'", agents.Read);
    }

    private Dictionary<string, TaskEntry> ReadTasks(ObjectReading manifest)
    {
        var reader = new TaskReader(scopes, new GrantReader(patterns, errors), names, errors);
        var tasks = ReadMap(manifest.Optional("tasks"), "'tasks'", reader.Read);
        foreach (var (id, file) in taskFiles)
        {
            if (file is not null && reader.ReadFile(id, file) is { } task)
                tasks[id] = task;
        }

        return tasks;
    }

    private IReadOnlyList<ManifestTest> ReadTests(JsonNode? node, Dictionary<string, TaskEntry> tasks)
    {
        var reader = new TestReader(new TestResourceReader(names, errors), names, errors);
        return node.AsList("'tests'", test => reader.Read(test, tasks), errors);
    }

    private Dictionary<string, T> ReadMap<T>(JsonNode? node, string thing, Func<JsonNode, JsonMember, T?> read)
        where T : class
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in MembersOf(node, thing))
        {
            if (read(node!, member) is { } value)
                map.Add(member.Name, value);
        }

        return map;
    }

    private IReadOnlyList<JsonMember> MembersOf(JsonNode? node, string thing) =>
        node is null || !node.Expect(JsonKind.Object, $"{thing} is an object", errors) ? [] : node.Members;
}
