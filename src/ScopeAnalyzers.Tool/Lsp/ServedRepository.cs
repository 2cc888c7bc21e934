using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>The repository that a server speaks of, and the verbs that it runs there.</summary>
/// <param name="folder">Where the server was started; a client may name another.</param>
/// <param name="parsed">The command line that began the server.</param>
/// <param name="run">Runs a verb.</param>
internal sealed class ServedRepository(
    string folder, ParseResult parsed, CommonOptions common, CommandContext context, Func<IReadOnlyList<string>, CommandContext, int> run)
{
    /// <summary>The root, or null if there is no repository.</summary>
    public string? Root { get; private set; } = RepositoryReader.RootOf(folder);

    /// <summary>Where the server's own words go; never to standard output, which is the protocol's.</summary>
    public TextWriter Log => context.Error;

    /// <summary>Goes to the folder that the client has open.</summary>
    public void GoTo(string opened) => Root = RepositoryReader.RootOf(opened);

    /// <summary>What <c>check --worktree</c> finds now.</summary>
    public ReviewResult Review()
    {
        var request = common.Request(parsed, Now(context.Out), worktree: true);
        return CompileOption.ReviewWithout(request with { Directory = Root ?? request.Directory });
    }

    /// <summary>Runs a verb at the root.</summary>
    /// <returns>Its exit code, and all that it wrote.</returns>
    public (int Code, string Text) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var code = run([.. arguments, "-C", Root ?? folder], Now(output) with { Error = output });
        return (code, output.ToString().Trim());
    }

    private CommandContext Now(TextWriter output) => context with
    {
        Out = output,
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No }),
        Now = TimeProvider.System.GetUtcNow(),
        ErrorIsTerminal = false,
    };
}
