using System.Text.Json;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Hook.Shell;
using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>What the agents' tools do, by the names that the agents give them.</summary>
internal static class ToolTable
{
    // Reading is not evaluated (manifest.md, "Scopes"), nor is an agent's talk to itself.
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "Read", "Glob", "Grep", "LS", "NotebookRead", "TodoWrite", "TodoRead", "Task", "Agent", "ExitPlanMode", "BashOutput", "KillShell", "Skill",
        "ToolSearch", "AskUserQuestion", "EnterPlanMode", "EnterWorktree", "ExitWorktree", "LSP", "TaskCreate", "TaskGet", "TaskList", "TaskOutput",
        "TaskStop", "TaskUpdate", "SendMessage", "ListMcpResourcesTool", "ReadMcpResourceTool", "CronList", "CronDelete",
        "read_file", "read_many_files", "list_directory", "glob", "grep_search", "search_file_content", "save_memory", "write_todos",
        "view", "grep", "report_intent", "read_bash", "stop_bash", "list_bash", "update_plan", "view_image",
    };

    private static readonly HashSet<string> ShellTools = new(StringComparer.Ordinal)
    {
        "Bash", "PowerShell", "Monitor", "Shell", "run_shell_command", "bash", "powershell", "shell", "exec_command", "local_shell",
    };

    private static readonly string[] PathMembers =
        ["file_path", "notebook_path", "path", "filePath", "absolute_path", "relative_path", "target_file", "filename", "destination"];

    private static readonly string[] FolderMembers = ["dir_path", "directory", "workdir"];

    // Where Claude Code keeps what it is to do in later sessions.
    private const string Schedule = ".claude/scheduled_tasks.json";

    private static readonly string[] TextMembers = ["content", "new_string", "new_str", "file_text", "new_source"];

    /// <summary>What a call does. An unknown tool that names a path is taken for one that writes there.</summary>
    public static HookCall Of(HookWords words, bool before)
    {
        var call = new HookCall(before, words.Session, words.Directory, [], null);
        if (words.Tool is not { } tool)
            return call with { Edits = EditsOf(words.Input) };
        if ((words.Mcp ?? McpNames.Of(tool)) is { } mcp)
            return call with { Tool = mcp, Edits = McpNames.OnlyReads(mcp) ? [] : EditsOf(words.Input) };
        if (Readers.Contains(tool))
            return call;
        if (ShellTools.Contains(tool))
            return Shell(call with { Directory = FolderOf(words) }, Command(words.Input));
        if (tool == "CronCreate")
            return call with { Edits = IsDurable(words.Input) ? [new HookEdit(Schedule)] : [] };
        if (tool == "apply_patch")
            return call with { Edits = PatchText.EditsOf(Command(words.Input)) };
        if (ToolOf(tool, words.Input) is { } resource)
            return call with { Tool = resource };
        var edits = EditsOf(words.Input);
        return call with
        {
            Edits = edits is [var first, ..] && ClientPatch.In(words.Response) is { } patch ? [first with { Patch = patch }] : edits,
        };
    }

    private static bool IsDurable(JsonElement input) => input.TryGetProperty("durable", out var durable) && durable.ValueKind != JsonValueKind.False;

    private static ToolResource? ToolOf(string tool, JsonElement input) => tool switch
    {
        "WebFetch" or "web_fetch" => new ToolResource("WebFetch", Host: HostOf(input.Text("url") ?? input.Text("prompt"))),
        "WebSearch" or "web_search" or "google_web_search" => new ToolResource("WebSearch"),
        _ => null,
    };

    private static HookCall Shell(HookCall call, string command)
    {
        // Codex writes files by a command of this name.
        if (command.Contains("*** Begin Patch", StringComparison.Ordinal))
            return call with { Edits = PatchText.EditsOf(command) };
        var line = ShellLine.Of(command);
        return call with
        {
            Tool = new ToolResource("Bash", line.Commands) { Words = line.Words },
            Edits = [.. line.Writes.Select(EditOf)],
            Obstacle = line.Obstacle,
            Unread = line.Unread,
            Commits = line.Commits,
        };
    }

    private static HookEdit EditOf(ShellWrite write) => new(write.Path, Act: write.Act)
    {
        Write = write is { Form: ShellWriteForm.File, Folder: null } ? null : write,
    };

    // Where the command runs, if the call says it: Gemini CLI, Codex.
    private static string? FolderOf(HookWords words) =>
        FolderMembers.Select(name => words.Input.Text(name)).FirstOrDefault(named => named is { Length: > 0 }) is { } folder
            ? Path.Combine(words.Directory ?? "", folder) : words.Directory;

    // An argument vector is a line whose words are quoted already.
    private static string Command(JsonElement input)
    {
        if (input.ValueKind == JsonValueKind.Object && input.TryGetProperty("command", out var command)
            && command.ValueKind == JsonValueKind.Array)
            return string.Join(' ', command.EnumerateArray().Select(word => Quote(word.GetString() ?? "")));
        return input.Text("command") ?? input.Text("cmd") ?? input.Needed("input");
    }

    private static string Quote(string word) =>
        word.Length > 0 && word.All(unit => char.IsAsciiLetterOrDigit(unit) || "-_./=:,@%+".Contains(unit, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static List<HookEdit> EditsOf(JsonElement input)
    {
        var path = PathMembers.Select(name => input.Text(name)).FirstOrDefault(found => found is not null);
        if (path is null)
            return [];
        if (input.TryGetProperty("edits", out var edits) && edits.ValueKind == JsonValueKind.Array)
            return [.. edits.EnumerateArray().Select(edit => new HookEdit(path, TextOf(edit))).DefaultIfEmpty(new HookEdit(path))];
        return [new HookEdit(path, TextOf(input))];
    }

    private static string? TextOf(JsonElement input) =>
        TextMembers.Select(name => input.Text(name)).FirstOrDefault(found => found is not null);

    private static string? HostOf(string? address) =>
        address?.Split(' ').Select(word => Uri.TryCreate(word, UriKind.Absolute, out var uri) ? uri.IdnHost : null)
            .FirstOrDefault(host => host is { Length: > 0 });
}
