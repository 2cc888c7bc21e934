using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScopeAnalyzers.Tool.Tests.Lsp;

/// <summary>An editor, as far as the protocol goes: it speaks with the real command over its standard input and output.</summary>
internal sealed class Client : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> asked = new();
    private readonly List<JsonNode> told = [];
    private readonly SemaphoreSlim more = new(0);
    private readonly Task reading;
    private int last;

    private Client(Process process)
    {
        this.process = process;
        reading = Task.Run(Read);
    }

    /// <summary>Starts a server and opens a folder.</summary>
    public static async Task<Client> Open(string folder, JsonNode? options = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "agent-scope.dll"), "lsp"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name =>
            name is "CI" or "GITHUB_ACTIONS" or "TF_BUILD" or "GITLAB_CI" || name.StartsWith("AGENT", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        var client = new Client(Process.Start(start)!);
        await client.Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder).AbsoluteUri,
            ["capabilities"] = new JsonObject(),
            ["initializationOptions"] = options,
        });
        await client.Tell("initialized", new JsonObject());
        return client;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<JsonNode?> Ask(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref last);
        var answer = asked[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Tells, and waits for nothing.</summary>
    public Task Tell(string method, JsonNode? parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>What the server says of a file, once it is as expected.</summary>
    public async Task<IReadOnlyList<string>> Diagnostics(string file, Func<IReadOnlyList<string>, bool> expected)
    {
        var uri = new Uri(file).AbsoluteUri;
        var end = DateTime.UtcNow + Patience;
        while (true)
        {
            IReadOnlyList<string>? here;
            lock (told)
            {
                here = told.Where(each => (string?)each["method"] == "textDocument/publishDiagnostics" && (string?)each["params"]!["uri"] == uri)
                    .Select(each => (IReadOnlyList<string>)[.. each["params"]!["diagnostics"]!.AsArray().Select(Written)]).LastOrDefault();
            }

            if (here is not null && expected(here))
                return here;
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"The last that was said of {file}: {(here is null ? "nothing" : string.Join("; ", here))}");
            await more.WaitAsync(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The messages that it showed.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (told)
                return [.. told.Where(each => (string?)each["method"] == "window/showMessage").Select(each => (string)each["params"]!["message"]!)];
        }
    }

    /// <summary>Takes leave as the protocol asks, and waits for the end.</summary>
    public async Task<int> Leave()
    {
        await Ask("shutdown", null);
        await Tell("exit", null);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Closes its end of the pipe without a word.</summary>
    public async Task<int> Vanish()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await reading;
        process.Dispose();
        more.Dispose();
    }

    private static string Written(JsonNode? diagnostic) => string.Create(CultureInfo.InvariantCulture,
        $"{(int)diagnostic!["range"]!["start"]!["line"]! + 1}: {(string?)diagnostic["code"]} {(string?)diagnostic["message"]}");

    private async Task Send(JsonNode message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        byte[] whole = [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body];
        await process.StandardInput.BaseStream.WriteAsync(whole);
        await process.StandardInput.BaseStream.FlushAsync();
    }

    private void Read()
    {
        using var input = new BinaryReader(process.StandardOutput.BaseStream);
        try
        {
            while (true)
            {
                var length = 0;
                for (var line = Line(input); line.Length > 0; line = Line(input))
                {
                    if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                        length = int.Parse(line[15..], CultureInfo.InvariantCulture);
                }

                var message = JsonNode.Parse(input.ReadBytes(length))!;
                if (message["id"] is { } id && message["method"] is null)
                {
                    if (asked.TryRemove((int)id, out var waiting))
                        waiting.SetResult(message["error"] is { } error ? new JsonObject { ["error"] = error.DeepClone() } : message["result"]);
                    continue;
                }

                lock (told)
                    told.Add(message);
                more.Release();
            }
        }
        catch (Exception over) when (over is EndOfStreamException or IOException or ObjectDisposedException or JsonException)
        {
            // The server is gone.
        }
    }

    private static string Line(BinaryReader input)
    {
        var line = new StringBuilder();
        for (var letter = input.ReadByte(); letter != '\n'; letter = input.ReadByte())
            line.Append((char)letter);
        return line.ToString().TrimEnd('\r');
    }
}
