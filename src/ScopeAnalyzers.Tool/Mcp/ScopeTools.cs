using System.ComponentModel;
using ModelContextProtocol;
using ScopeAnalyzers.Policy.Briefs;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Requests;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>What an agent can ask. Each answer is that of a verb of the command.</summary>
internal sealed class ScopeTools(AskedScope scope)
{
    [Description("Your scope in this repository in words: where you may write, what you may not use and what to use instead, limits, your task, until when, and how to ask for more.")]
    public string MyScope() => Answer(() =>
    {
        var now = scope.Now();
        return string.Join('\n', ScopeBrief.Of(now.Manifest, now.Agent, now.Task, now.Clock));
    });

    [Description("Whether you may do these things, many at once, with the rule that decides and what to do instead. Ask before you write, not after.")]
    public MayIAnswer MayI(
        [Description("Files that you would write, from the folder that the server works in.")] string[]? files = null,
        [Description("Types and members that your code would use, as documentation ids: 'T:System.Net.Http.HttpClient', 'M:System.Console.Beep'.")] string[]? apis = null,
        [Description("Packages that you would reference, by id.")] string[]? packages = null,
        [Description("Lines of shell that you would run.")] string[]? commands = null,
        [Description("Anything else, as 'agent-scope explain' takes it: 'delete:src/A.cs', 'declare:Shop.Web', 'use:Shop.Web', 'capability:network', 'project:src/X/X.csproj', 'tool:WebSearch', 'host:api.example', 'environment:production'.")] string[]? resources = null,
        [Description("The file that holds the code or the reference, if you know it.")] string? inFile = null) =>
        Answer(() => MayIAnswer.Of(scope.Now(), AskedResources.Of(files, apis, packages, commands, resources), inFile));

    [Description("What is out of scope in your work so far, uncommitted work included, grouped by cause, with what to do. It does not bind C#: the build does.")]
    public CheckAnswer CheckNow() => Answer(() => CheckAnswer.Of(CompileOption.ReviewWithout(scope.Request())));

    [Description("Asks a person for a grant: writes a request file, which widens nothing. Name what you need as 'may_i' takes it under 'resources' (a path, 'T:…', 'package:ID', …).")]
    public string RequestGrant(
        [Description("What you need.")] string[] resources,
        [Description("Why you need it, for the person who decides.")] string because) => Answer(() =>
    {
        var now = scope.Now();
        return RequestText.Of(WrittenRequests.Of(AskedGrants.Of(now.Policy, resources, now.Paths, now.Root), because));
    });

    [Description("The task that you work under, until when, and what it narrows and grants; or the tasks that there are for you.")]
    public string Task() => Answer(() => TaskAnswer.Of(scope.Now()));

    // The library tells the client of no exception but its own.
    private static T Answer<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception error) when (error is UsageException or InvalidManifestException or InvalidSettingException)
        {
            throw new McpException(error.Message);
        }
    }
}
