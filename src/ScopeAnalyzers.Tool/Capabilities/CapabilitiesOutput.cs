using ScopeAnalyzers.Capabilities.Reach;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Compile.Referenced;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Capabilities;

/// <summary>Shows what packages and assemblies can do.</summary>
internal static class CapabilitiesOutput
{
    /// <summary>A line for each class with its shortest way, or for each member.</summary>
    public static void Write(IReadOnlyList<CapabilitiesAnswer> answers, bool members, IAnsiConsole console)
    {
        foreach (var answer in answers)
        {
            console.Line(Printable.Of(answer.Title), new Style(decoration: Decoration.Bold));
            foreach (var (name, found) in Classes(answer))
            {
                console.Line($"  {name,-20} {Words.Count(found.Count, "member")}: {Way(found[0])}");
                foreach (var member in members ? found : [])
                    console.Line($"    {Printable.Of(member.Id)} by way of {string.Join(" → ", member.Path)}");
            }

            foreach (var unknown in answer.Unknown)
                console.Line($"  cannot tell          {Printable.Of(unknown)}", new Style(Color.Yellow));
            if (answer.Members.Count == 0 && answer.Unknown.Count == 0)
                console.Line("  no class of capability");
        }
    }

    /// <summary>The answer as <c>agent-scope/capabilities-1</c>.</summary>
    public static string Json(IReadOnlyList<CapabilitiesAnswer> answers) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/capabilities-1");
        json.WriteStartArray("assemblies");
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            json.WriteString("name", answer.Title);
            json.WriteStartArray("members");
            foreach (var member in answer.Members)
            {
                json.WriteStartObject();
                json.WriteString("id", member.Id);
                json.WriteString("class", member.Class);
                json.WriteStrings("path", member.Path);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStrings("unknown", answer.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IEnumerable<(string Class, List<ReachedMember> Members)> Classes(CapabilitiesAnswer answer) =>
        from name in CapabilityMap.Names
        let found = answer.Members.Where(member => member.Class == name).OrderBy(member => member.Path.Count).ToList()
        where found.Count > 0
        select (name, found);

    private static string Way(ReachedMember member) => $"{Printable.Of(MemberIds.Short(member.Id))} → {string.Join(" → ", member.Path)}";
}
