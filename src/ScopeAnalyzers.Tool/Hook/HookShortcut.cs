using System.Collections;
using System.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// The way past the command line for <c>agent-scope hook AGENT EVENT</c>: an agent waits for the answer before every step, and the
/// libraries that read arguments and paint terminals take longer to load than the answer takes. What is written in any other form goes the
/// usual way.
/// </summary>
internal static class HookShortcut
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Answers, or null if the arguments are of another form.</summary>
    public static int? Run(string[] arguments)
    {
        if (arguments is not ["hook", var agent, var name, .. [] or ["--allow"]] || HookProtocols.Find(agent) is not { } protocol || !protocol.Knows(name))
            return null;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            environment[(string)variable.Key] = (string?)variable.Value ?? "";
        var now = DateTimeOffset.UtcNow;
        var task = environment.GetValueOrDefault(EnvironmentVariables.Task) is { Length: > 0 } given ? given : null;
        var request = new ReviewRequest(Directory.GetCurrentDirectory(), environment, Worktree: true, now, Task: task);
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        return new HookRun(protocol, name, request, now, arguments.Length > 3).Run(input, output, Console.Error);
    }
}
