using System.Text.Json;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Lsp.Editing;
using ScopeAnalyzers.Tool.Lsp.Protocol;
using ScopeAnalyzers.Tool.Output;
using StreamJsonRpc;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>
/// The server: what a check finds, told anew when a file is saved or git's own files change, and help while a manifest, a task or a request
/// is written.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    private const string AskCommand = "agent-scope.request", GrantCommand = "agent-scope.grant";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1), Settling = TimeSpan.FromMilliseconds(200);

    private readonly ServedRepository repository;
    private readonly OpenTexts texts = new();
    private readonly Publisher publisher;
    private readonly SemaphoreSlim due = new(0);
    private readonly CancellationTokenSource ended = new();
    private readonly JsonRpc rpc;
    private RepositoryNames? names;
    private bool isShutDown;

    private LanguageServer(ServedRepository repository, JsonRpc rpc)
    {
        this.repository = repository;
        this.rpc = rpc;
        publisher = new Publisher(repository, texts, told => rpc.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", told));
    }

    /// <summary>Serves until the client says that it is done, or its end of the pipe is closed.</summary>
    /// <returns>Whether the client took its leave in order.</returns>
    public static async Task<bool> Run(ServedRepository repository, CancellationToken cancellation)
    {
        using var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = MessageOptions.Json };
        await using var handler = new HeaderDelimitedMessageHandler(Console.OpenStandardOutput(), Console.OpenStandardInput(), formatter);
        using var rpc = new JsonRpc(handler);
        using var server = new LanguageServer(repository, rpc);
        rpc.CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;
        rpc.AddLocalRpcTarget(server, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        rpc.StartListening();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, server.ended.Token);
        var reviews = Task.Run(() => server.ReviewWhenDue(stop.Token), CancellationToken.None);
        await Task.WhenAny(rpc.Completion, Task.Delay(Timeout.Infinite, stop.Token));
        await server.ended.CancelAsync();
        await reviews;
        return server.isShutDown;
    }

    [JsonRpcMethod("initialize")]
    public InitializeResult Initialize(InitializeParams asked)
    {
        var folder = asked.WorkspaceFolders is [var first, ..] ? first.Uri : asked.RootUri;
        if (folder is not null && OpenTexts.FileOf(folder) is { } opened && Directory.Exists(opened))
            repository.GoTo(opened);
        publisher.WithCode = asked.InitializationOptions is { ValueKind: JsonValueKind.Object } options
            && options.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.True;
        names = repository.Root is { } root ? new RepositoryNames(root) : null;
        return new InitializeResult(
            new ServerCapabilities("utf-16", new SyncOptions(OpenClose: true, Change: 1, Save: true), new CompletionOptions(["\"", "/", ".", ":"]),
                HoverProvider: true, DefinitionProvider: true, CodeActionProvider: true, new CommandOptions([AskCommand, GrantCommand])),
            new ServerInfo("agent-scope", CheckerVersion.Text));
    }

    [JsonRpcMethod("initialized")]
    public void Initialized()
    {
        due.Release();
        // So that the first key is answered as soon as the later ones.
        _ = Task.Run(() =>
            Editing(new Uri(Path.GetFullPath(ManifestPaths.Manifest, repository.Root ?? "/")).AbsoluteUri, "{ \"")?.SuggestionsAt(3));
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => ended.Cancel();

    [JsonRpcMethod("textDocument/didOpen")]
    public Task Open(OpenParams opened)
    {
        texts.Set(opened.TextDocument.Uri, opened.TextDocument.Text);
        return Tell(opened.TextDocument.Uri);
    }

    [JsonRpcMethod("textDocument/didChange")]
    public Task Change(ChangeParams changed)
    {
        texts.Set(changed.TextDocument.Uri, changed.ContentChanges[^1].Text);
        return SchemaOf(changed.TextDocument.Uri) is null ? Task.CompletedTask : Tell(changed.TextDocument.Uri);
    }

    [JsonRpcMethod("textDocument/didClose")]
    public Task Close(DocumentParams closed)
    {
        texts.Remove(closed.TextDocument.Uri);
        return Tell(closed.TextDocument.Uri);
    }

    [JsonRpcMethod("textDocument/didSave")]
    public void Save(DocumentParams saved) => due.Release();

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    public void FilesChanged(JsonElement changed) => due.Release();

    [JsonRpcMethod("workspace/didChangeConfiguration")]
    public void ConfigurationChanged(JsonElement changed) => due.Release();

    [JsonRpcMethod("$/setTrace")]
    public static void SetTrace(JsonElement trace)
    {
        // The client may want to see more of what is said; there is no more.
    }

    [JsonRpcMethod("textDocument/completion")]
    public CompletionList? Complete(PositionParams asked)
    {
        var text = texts.TextOf(asked.TextDocument.Uri);
        if (Editing(asked.TextDocument.Uri, text) is not { } editing)
            return null;
        var (word, suggestions) = editing.SuggestionsAt(TextPlaces.IndexOf(text, asked.Position));
        var range = TextPlaces.SpanOf(text, word.Start, word.End);
        var end = word.IsName && !text.AsSpan(word.End).TrimStart().StartsWith(":") ? ": " : "";
        return new CompletionList(IsIncomplete: true, [
            .. suggestions.Select(each => new Completion(each.Text, word.IsName ? 10 : each.IsFile ? 17 : 12, each.Meaning,
                new TextChange(range, JsonSerializer.Serialize(each.Text, MessageOptions.Plain) + end))),
        ]);
    }

    [JsonRpcMethod("textDocument/hover")]
    public Hover? Meaning(PositionParams asked)
    {
        var text = texts.TextOf(asked.TextDocument.Uri);
        return Editing(asked.TextDocument.Uri, text)?.MeaningAt(TextPlaces.IndexOf(text, asked.Position)) is var (word, meaning)
            ? new Hover(new MarkupText("markdown", meaning), TextPlaces.SpanOf(text, word.Start, word.End)) : null;
    }

    [JsonRpcMethod("textDocument/definition")]
    public FileSpan? Definition(PositionParams asked)
    {
        var text = texts.TextOf(asked.TextDocument.Uri);
        if (Editing(asked.TextDocument.Uri, text)?.DeclarationAt(TextPlaces.IndexOf(text, asked.Position)) is not { } word)
            return null;
        var manifest = $"{repository.Root}/{ManifestPaths.Manifest}";
        return new FileSpan(texts.UriOf(manifest), TextPlaces.SpanOf(texts.TextOfFile(manifest), word.Start, word.End));
    }

    [JsonRpcMethod("textDocument/codeAction")]
    public IReadOnlyList<CodeAction> Actions(ActionParams asked)
    {
        if (OpenTexts.Below(repository.Root, asked.TextDocument.Uri) is not { } path)
            return [];
        var actions = new List<CodeAction>();
        if (publisher.CanBeAsked && asked.Context.Diagnostics.Any(each => each.Source == ServedDiagnostics.Source)
            && publisher.In(path).Any(finding => finding.Grants.Count > 0))
            actions.Add(Action("Draft a request for what this change needs", AskCommand));
        if (path.StartsWith(".agent-scope/requests/", StringComparison.Ordinal))
            actions.Add(Action("Grant it: write the task file", GrantCommand, path));
        return actions;
    }

    [JsonRpcMethod("workspace/executeCommand")]
    public async Task Execute(CommandParams asked)
    {
        var (code, text) = asked switch
        {
            { Command: AskCommand } => repository.Run("request"),
            { Command: GrantCommand, Arguments: [{ ValueKind: JsonValueKind.String } path] } => repository.Run("grant", path.GetString()!),
            _ => throw new LocalRpcException($"There is no command '{asked.Command}'.") { ErrorCode = -32602 },
        };
        await rpc.NotifyWithParameterObjectAsync("window/showMessage", new ShownMessage(code is ExitCode.Usage ? 1 : 3, text));
        due.Release();
    }

    public void Dispose()
    {
        due.Dispose();
        ended.Dispose();
    }

    private static CodeAction Action(string title, string command, params string[] arguments) =>
        new(title, "quickfix", new ServerCommand(title, command, arguments));

    private SchemaWalk? SchemaOf(string uri) => OpenTexts.Below(repository.Root, uri) is { } path ? SchemaWalk.Of(path) : null;

    private ManifestEditing? Editing(string uri, string text) => names is { } known && SchemaOf(uri) is { } schema
        ? new ManifestEditing(text, schema, texts.TextOfFile($"{repository.Root}/{ManifestPaths.Manifest}"), known) : null;

    private Task Tell(string uri) => OpenTexts.Below(repository.Root, uri) is { } path ? publisher.Tell(path) : Task.CompletedTask;

    private async Task ReviewWhenDue(CancellationToken cancellation)
    {
        var stamp = "";
        var isFirst = true;
        try
        {
            while (true)
            {
                var asked = await due.WaitAsync(BetweenLooks, cancellation);
                if (repository.Root is not { } root || (isFirst && !asked))
                    continue;
                var now = RepositoryStamp.Of(root);
                if (!asked && now == stamp)
                    continue;
                // What changes comes in bursts: one review for all of it.
                await Task.Delay(Settling, cancellation);
                while (due.Wait(0, CancellationToken.None))
                {
                }

                (stamp, isFirst) = (RepositoryStamp.Of(root), false);
                names?.Refresh();
                await Review();
            }
        }
        catch (OperationCanceledException)
        {
            // The client is done.
        }
    }

    private async Task Review()
    {
        try
        {
            await publisher.Tell(repository.Review());
        }
        catch (Exception problem) when (problem is UsageException or InvalidSettingException or IOException or InvalidOperationException)
        {
            await repository.Log.WriteLineAsync(problem.Message);
        }
    }
}
