using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ScopeAnalyzers.Benchmarks.BuildOverhead;

namespace ScopeAnalyzers.Benchmarks.Keystroke;

/// <summary>
/// What someone waits for who types in the manifest: the errors, the suggestions and the meaning of a word, asked over the wire after a
/// key, in a repository of many files.
/// usage: keystroke AGENT_SCOPE [FILES] [KEYS]
/// </summary>
internal static class KeystrokeMeasurement
{
    private const string Head = """{ "version": 1, "ceiling": { "files": { "allow": [""";

    public static int Run(string[] args)
    {
        var files = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
        var keys = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 41;
        var root = Directory.CreateTempSubdirectory("scope-keys-").FullName;
        try
        {
            CreateRepository(root, files);
            using var server = Process.Start(new ProcessStartInfo(Path.GetFullPath(args[0]), ["lsp", "-C", root])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            var uri = new Uri(Path.Combine(root, "agent-scope.json")).AbsoluteUri;
            Ask(server, "initialize", new JsonObject { ["rootUri"] = new Uri(root).AbsoluteUri, ["capabilities"] = new JsonObject() });
            Send(server, "textDocument/didOpen", null, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "json", ["version"] = 1, ["text"] = Head } });
            var first = Key(server, uri, "s");
            Send(server, "initialized", null, new JsonObject());
            Thread.Sleep(TimeSpan.FromSeconds(10));
            var later = Enumerable.Range(0, keys).Select(key => Key(server, uri, $"src/P{key % 100}/")).ToList();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{files} files; the first key {first:F1} ms; then of {keys} keys the median {Median.Of(later):F1} ms, the longest {later.Max():F1} ms"));
            Ask(server, "shutdown", null);
            Send(server, "exit", null, null);
            server.WaitForExit();
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static double Key(Process server, string uri, string typed)
    {
        var text = $"{Head}\"{typed}\"] }} }} }}";
        var document = new JsonObject { ["uri"] = uri, ["version"] = 2 };
        JsonObject Place() =>
            new() { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = new JsonObject { ["line"] = 0, ["character"] = Head.Length + 1 + typed.Length } };
        var watch = Stopwatch.StartNew();
        Send(server, "textDocument/didChange", null, new JsonObject { ["textDocument"] = document, ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }) });
        Ask(server, "textDocument/completion", Place());
        Ask(server, "textDocument/hover", Place());
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Ask(Process server, string method, JsonNode? parameters)
    {
        Send(server, method, 1, parameters);
        while (Read(server.StandardOutput.BaseStream)["id"] is null)
        {
        }
    }

    private static void Send(Process server, string method, int? id, JsonNode? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is not null)
            message["id"] = id;
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        server.StandardInput.BaseStream.Write([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
        server.StandardInput.BaseStream.Flush();
    }

    private static JsonNode Read(Stream output)
    {
        var length = 0;
        for (var line = Line(output); line.Length > 0; line = Line(output))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture);
        }

        var body = new byte[length];
        output.ReadExactly(body);
        return JsonNode.Parse(body)!;
    }

    private static string Line(Stream output)
    {
        var line = new StringBuilder();
        for (var letter = output.ReadByte(); letter is not ('\n' or -1); letter = output.ReadByte())
            line.Append((char)letter);
        return line.ToString().TrimEnd('\r');
    }

    private static void CreateRepository(string root, int files)
    {
        File.WriteAllText(Path.Combine(root, "agent-scope.json"), """{ "version": 1, "agents": {} }""");
        for (var file = 0; file < files; file++)
        {
            var folder = Path.Combine(root, "src", $"P{file % 100}", $"A{file / 100 % 20}");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"F{file}.txt"), "");
        }

        MeasuredProcess.Run(root, "git", ["init", "-q", "-b", "main"]);
        MeasuredProcess.Run(root, "git", ["add", "-A"]);
        MeasuredProcess.Run(root, "git", ["-c", "user.name=Grace", "-c", "user.email=grace@shop.example", "commit", "-q", "-m", "Begin"]);
    }
}
