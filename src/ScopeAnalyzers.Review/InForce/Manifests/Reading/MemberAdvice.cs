using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Says which member serves, where an object has one that it does not know.</summary>
internal static class MemberAdvice
{
    // What people write for what a member does. A row has the objects, what to write there, and the words.
    private static readonly (Shape[] Of, string Instead, string[] Words)[] Rows =
    [
        (Rules, "'match'", ["pattern", "path", "paths", "glob", "file", "files", "name", "rule", "value"]),
        (Rules, "'except'", ["exclude", "excludes", "excluding", "unless", "ignore", "but"]),
        (Rules, "'because'", ["reason", "why", "comment", "description", "message"]),
        (Rules, "'instead'", ["use", "suggest", "suggestion", "replacement", "fix", "advice"]),
        ([Shapes.InFilesRule], "'in'", ["where", "only", "within", "inFiles", "scope"]),
        ([Shapes.InFilesRule], "'notIn'", ["exceptIn", "outside", "notInFiles"]),
        ([Shapes.FileRule], "the folder into 'match'", ["in"]),
        ([Shapes.FileRule], "the folder into 'except'", ["notIn"]),
        ([Shapes.FileRule], "'acts'", ["actions", "operations", "on"]),
        ([Shapes.Scope], "'files'", ["paths", "path", "folders", "directories", "allow", "deny"]),
        ([Shapes.Scope], "'namespaces', with 'declare' or 'use' in it", ["declare", "use"]),
        ([Shapes.Scope], "'apis'", ["types", "members", "methods", "symbols"]),
        ([Shapes.Scope], "'packages'", ["dependencies", "nuget", "references"]),
        ([Shapes.Scope], "'tools'", ["commands", "bash", "shell"]),
        ([Shapes.Scope], "'environments'", ["hosts", "domains"]),
        ([Shapes.Namespaces], "'declare' or 'use' around it", ["allow", "deny"]),
        ([Shapes.Agent, Shapes.AnyAgent], "'scope'", ["scopes"]),
        ([Shapes.Test], "'file'", ["path", "files"]),
        ([Shapes.Test], "'api'", ["symbol", "type", "member", "method"]),
        ([Shapes.Test], "'clock'", ["time", "now", "date", "at"]),
    ];

    private static Shape[] Rules => [Shapes.FileRule, Shapes.InFilesRule, Shapes.Rule];

    /// <summary>What to write instead of a member that its object does not have.</summary>
    public static string On(string name, Shape shape)
    {
        var row = Array.Find(Rows, row => row.Of.Contains(shape) && row.Words.Contains(name));
        if (row.Instead is not null)
            return $"write {row.Instead}";
        if (NearestName.Of(name, shape.Members) is { } nearest && name.Length > 2)
            return $"did you mean '{nearest}'?";
        var owners = Shapes.All.Where(other => other.Members.Contains(name)).Select(other => other.Thing).Distinct().ToList();
        return owners.Count > 0
            ? $"{Words.Quote(name)} is a member of {Words.AnyOf(owners)}"
            : NearestName.Advice(name, shape.Members);
    }
}
