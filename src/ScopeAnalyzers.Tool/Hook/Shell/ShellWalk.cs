using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Shell.Reading;
using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>
/// Goes through a line of shell in the order in which it runs: its commands, the folder they run in, the files they write.
/// </summary>
internal sealed class ShellWalk
{
    // What stands before a command, which is one all the same.
    private static readonly HashSet<string> Openings = ["if", "then", "else", "elif", "while", "until", "do", "{", "!"];

    private static readonly HashSet<string> Endings = ["fi", "done", "}"];

    // What begins a construct that is not read.
    private static readonly HashSet<string> Constructs = ["case", "esac", "select", "function", "coproc"];

    private static readonly HashSet<string> Shells = ["sh", "bash", "zsh", "dash", "ksh"];

    // What find does with each file that it finds.
    private static readonly HashSet<string> Finding = ["-exec", "-execdir", "-ok", "-okdir"];

    private readonly List<IReadOnlyList<string>> commands = [];
    private readonly List<ShellWrite> writes = [];
    private readonly List<ShellWrite> staged = [];
    private readonly List<GitCommit> commits = [];
    private readonly ShellVariables variables = new();
    private ShellFolder folder = new();

    public IReadOnlyList<IReadOnlyList<string>> Commands => commands;

    public IReadOnlyList<ShellWrite> Writes => writes;

    public IReadOnlyList<GitCommit> Commits => commits;

    /// <summary>Why the commands are not all in <see cref="Commands"/>, or not as they run; null if they are.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Why it is not known which files are written, or null if it is.</summary>
    public string? Unread { get; private set; }

    /// <summary>Goes through a line.</summary>
    public void Line(string line)
    {
        var reader = ShellReader.Read(line);
        Obstacle ??= reader.Obstacle;
        var outer = new Stack<ShellFolder>();
        var isPiped = false;
        foreach (var piece in reader.Pieces)
        {
            if (piece is { After: "(", Words: [], Writes: [] })
                outer.Push(folder);
            else if (piece is { After: ")", Words: [], Writes: [] })
                folder = outer.TryPop(out var before) ? before : folder;
            else
                Piece(piece, isPiped);
            isPiped = piece.After == "|";
        }

        Unread ??= reader.Failure;
    }

    private void Piece(ShellPiece piece, bool isPiped)
    {
        foreach (var file in piece.Writes.SelectMany(variables.Resolved))
            Write(file, ShellWriteForm.File, null, ">");
        var words = piece.Words.SkipWhile(word => Openings.Contains(word.Text) && !word.IsOpen).ToList();
        if (words.Count < piece.Words.Count)
            Obstacle ??= $"a construct: {piece.Words[0].Text}";
        if (words.Count == 0)
            return;
        if (words[0].Text is "[[")
        {
            Obstacle ??= "a construct: [[";
            return;
        }

        if (Endings.Contains(words[0].Text))
        {
            Obstacle ??= $"a construct: {words[0].Text}";
            return;
        }

        if (Constructs.Contains(words[0].Text))
        {
            Unread ??= $"a construct: {words[0].Text}";
            return;
        }

        if (words is [{ Text: "for" }, var name, ..])
        {
            Obstacle ??= "a construct: for";
            variables.Add(name.Text, words.Skip(3));
            return;
        }

        foreach (var assignment in words.TakeWhile(word => ShellLine.IsAssignment(word.Text)))
            variables.Assign(assignment);
        var here = folder;
        Command(words, piece);

        // In a pipeline each command has a folder of its own.
        if (isPiped || piece.After == "|")
            folder = here;
    }

    private void Command(List<ShellWord> words, ShellPiece piece, IReadOnlyList<ShellWord>? fed = null)
    {
        commands.Add([.. words.Select(word => word.Text)]);
        var first = words.TakeWhile(word => ShellLine.IsAssignment(word.Text)).Count();
        if (first == words.Count)
            return;
        var program = words[first];
        var name = ShellProgram.NameOf(program.Text);
        if (program.IsOpen || (program.IsPattern && name != "[") || name == "eval")
            Unread ??= $"what runs is not said: {program.Text}";
        else if (name is "source" or ".")
            Obstacle ??= $"a script runs: {name}";
        else if (first > 0)
            Command(words[first..], piece, fed);
        else if (Shells.Contains(name))
            Script(words, piece, fed);
        else if (ShellWrapper.Of(name) is { } wrapper)
            Wrapped(wrapper, words, piece, fed);
        else if (name is "cd" or "pushd" or "popd")
            folder = name == "popd" ? new ShellFolder(IsKnown: false) : folder.After(words, piece.After);
        else
            Program(name, words, piece, fed);
    }

    private void Wrapped(ShellWrapper wrapper, List<ShellWord> words, ShellPiece piece, IReadOnlyList<ShellWord>? fed)
    {
        string[] texts = [.. words.Select(word => word.Text)];
        if (wrapper.ScriptIn(texts) is { } script)
        {
            Inner(script);
            return;
        }

        var inner = wrapper.Inner(texts);
        if (inner.Count > 0)
            Command(words[^inner.Count..], piece, wrapper.FeedsArguments ? fed ?? [new ShellWord(".")] : fed);
    }

    private void Program(string name, List<ShellWord> words, ShellPiece piece, IReadOnlyList<ShellWord>? fed)
    {
        if (name == "find")
        {
            foreach (var inner in Found(words))
                Command(inner, piece, StartsOf(words));
        }

        if (name == "git" && GitAliases.AreDefinedIn([.. words.Select(word => word.Text)]))
            Unread ??= "git is told what one of its verbs does: -c alias";
        List<ShellWord> resolved = [.. words.Where(word => !word.IsInput).SelectMany(variables.Resolved)];
        var program = new ShellProgram(name, resolved)
        {
            Input = piece.Words.FirstOrDefault(word => word.IsInput),
            Document = piece.Document,
            Fed = name == "find" ? StartsOf(words) : fed,
        };
        foreach (var write in WritingPrograms.Of(program))
            Put(write);
        if (name == "git")
            Commit(GitCall.Of(program));
    }

    // sh -c 'LINE' runs the line, and so does a here-document; sh FILE runs what no one sees here.
    private void Script(List<ShellWord> words, ShellPiece piece, IReadOnlyList<ShellWord>? fed)
    {
        var option = words.FindIndex(word => word.Text is "-c" or "-lc" or "-ec");
        if (option > 0 && option + 1 < words.Count && words.Take(option).Skip(1).All(word => word.Text.StartsWith('-')))
        {
            if (words[option + 1].IsOpen || fed is not null)
                Unread ??= $"what {words[0].Text} runs is not said";
            else
                Inner(words[option + 1].Text);
        }
        else if (words is [_, { Text: "--version" or "--help" }])
        {
            return;
        }
        else if (words.Skip(1).FirstOrDefault(word => !word.Text.StartsWith('-')) is { IsInput: false })
        {
            Obstacle ??= $"a script runs: {words[0].Text} {words[1].Text}";
        }
        else if (piece.Document is { } document)
        {
            Inner(document);
        }
        else
        {
            Unread ??= $"what {words[0].Text} runs is not said";
        }
    }

    private void Inner(string line)
    {
        var here = folder;
        Line(line);
        folder = here;
    }

    private void Commit(GitCall git)
    {
        if (git.IsElsewhere || !folder.IsKnown)
            return;
        staged.AddRange(GitCommits.StagedBy(git).Select(Here));
        if (GitCommits.MadeBy(git) is { } commit)
            commits.Add(commit with { Staged = [.. staged, .. commit.Staged.Select(Here)], Folder = FolderOf(commit.Folder) });
    }

    // Where find begins; without a word, in the current folder.
    private static IReadOnlyList<ShellWord> StartsOf(List<ShellWord> words) =>
    [
        .. words.Skip(1).SkipWhile(word => word.Text is "-H" or "-L" or "-P").TakeWhile(word => word.Text is not ['-' or '(' or '!', ..])
            .DefaultIfEmpty(new ShellWord(".")),
    ];

    private static IEnumerable<List<ShellWord>> Found(List<ShellWord> words) => words
        .Select((word, index) => Finding.Contains(word.Text)
            ? words.Skip(index + 1).TakeWhile(inner => inner.Text is not (";" or "+")).ToList() : [])
        .Where(inner => inner.Count > 0);

    private void Write(ShellWord file, ShellWriteForm form, FileAct? act, string command) =>
        Put(WritingPrograms.Named(file, form, act) with { Command = command });

    private void Put(ShellWrite write)
    {
        if (!folder.IsKnown && !Path.IsPathRooted(write.Path))
        {
            Unread ??= "it goes to a folder that the line does not say";
            return;
        }

        if (write.Path.Length > 0)
            writes.Add(Here(write));
    }

    private ShellWrite Here(ShellWrite write) => write with { Folder = FolderOf(write.Folder), MayStay = folder.MayStay };

    private string? FolderOf(string? named)
    {
        var from = ShellPaths.Combine(folder.Path, named ?? "");
        return from.Length > 0 ? from : null;
    }
}
