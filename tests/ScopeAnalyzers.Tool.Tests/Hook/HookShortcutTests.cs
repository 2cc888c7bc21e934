using System.Diagnostics;
using ScopeAnalyzers.Tool.Hook;

namespace ScopeAnalyzers.Tool.Tests.Hook;

/// <summary>The way past the command line: it must answer what the usual way answers.</summary>
public sealed class HookShortcutTests : IDisposable
{
    private readonly GitFolder shop = GitFolder.Shop();

    [Theory]
    [InlineData("PreToolUse", """{"tool_name":"Edit","tool_input":{"file_path":"src/Billing/InvoiceBook.cs","new_string":"b"}}""", 0, "may not change 'src/Billing/InvoiceBook.cs'")]
    [InlineData("PreToolUse", """{"tool_name":"Write","tool_input":{"file_path":"src/Web/New.cs","content":"b"}}""", 0, "")]
    [InlineData("PreToolUse", """{"tool_name":"Write","tool_input":{"file_path":"src/Web/New.cs","content":"b"}}""", 0, "\"allow\"", "--allow")]
    [InlineData("PreToolUse", """{"tool_name":"Read","tool_input":{"file_path":"src/Billing/InvoiceBook.cs"}}""", 0, "")]
    [InlineData("PreToolUse", "not json", 2, "so it is denied")]
    [InlineData("Stop", "{}", 2, "")]
    public void It_answers_as_the_usual_way(string name, string input, int exitCode, string part, params string[] options)
    {
        var usual = Invoked.With(shop.Root, ["hook", "claude-code", name, .. options], input);
        var answer = Process(name, input, options);
        Assert.Equal((exitCode, usual.Out), (answer.ExitCode, answer.Out));
        Assert.Contains(part, answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("hook", "claude-code")]
    [InlineData("hook", "nobody", "PreToolUse")]
    [InlineData("hook", "claude-code", "Stop")]
    [InlineData("hook", "claude-code", "PreToolUse", "--task", "T-1")]
    public void What_is_written_in_another_form_goes_the_usual_way(params string[] arguments) => Assert.Null(HookShortcut.Run(arguments));

    public void Dispose() => shop.Dispose();

    private Invoked Process(string name, string input, string[] options)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "agent-scope.dll"), "hook", "claude-code", name, .. options];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = shop.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(key =>
            key is "CI" or "TF_BUILD" || key.StartsWith("GITHUB_", StringComparison.Ordinal) || key.StartsWith("GIT", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(variable);
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return new Invoked(process.ExitCode, output, error.Result);
    }
}
