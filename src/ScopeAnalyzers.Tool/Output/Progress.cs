using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Output;

/// <summary>A word on standard error for a step that takes over a second, where someone watches (cli.md).</summary>
internal sealed class Progress : IDisposable
{
    private readonly Timer timer;

    private Progress(string text, TextWriter error) =>
        timer = new Timer(_ => error.WriteLine(text), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

    public static Progress? Say(string text, CommandContext context) =>
        context.ErrorIsTerminal ? new Progress(text, context.Error) : null;

    public void Dispose() => timer.Dispose();
}
