using System.Globalization;

namespace ScopeAnalyzers.Review.Git;

/// <summary>Reads git's objects: one <c>cat-file</c> that answers as long as Review runs.</summary>
internal sealed class GitObjects(GitProcess git, CancellationToken cancellation) : IGitObjects, IDisposable
{
    private GitChild? child;
    private ByteReader? reader;
    private Action? readLast;

    /// <summary>Reads an object by any name git knows: an id, <c>refs/heads/main^{commit}</c>, <c>COMMIT:path</c>.</summary>
    /// <returns>The object, or null if there is none of that name.</returns>
    /// <exception cref="GitFailure">Git gave no answer, or not one that can be read.</exception>
    public GitObject? Find(string name) => Promise(name).Value;

    /// <summary>Asks for an object, and waits for the answer where that is looked at, as <see cref="Find"/> does at once.</summary>
    public Lazy<GitObject?> Promise(string name)
    {
        if (name.IndexOf('\n') >= 0)
            return new Lazy<GitObject?>(() => null);
        Ask([name]);
        return Later(answers => Answer(answers, name, git.Limits.BlobBytes));
    }

    /// <summary>
    /// Asks for several blobs at the price of one wait, which falls due when they are looked at: until then git works beside its caller.
    /// </summary>
    /// <param name="ids">Few enough that the questions fit in a pipe: git answers the first before it reads the last.</param>
    /// <param name="bytes">How much the contents may hold together; what goes beyond is left out.</param>
    /// <returns>The contents by id, without those that are not there or left out.</returns>
    /// <exception cref="GitFailure">Git gave no answer, or not one that can be read; its own answers throw it too.</exception>
    public Lazy<IReadOnlyDictionary<string, byte[]>> Contents(IReadOnlyCollection<string> ids, int bytes)
    {
        Ask(ids);
        return Later<IReadOnlyDictionary<string, byte[]>>(answers => Contents(answers, ids, bytes));
    }

    /// <summary>Lets the process end by itself, which it does when nothing more is asked.</summary>
    public void Dispose()
    {
        try
        {
            child?.Input.Dispose();
        }
        catch (IOException)
        {
            // It ended before it read the last question.
        }

        child?.Dispose();
    }

    private void Ask(IEnumerable<string> names)
    {
        // Git answers in the order in which it is asked.
        readLast?.Invoke();
        readLast = null;
        child ??= git.Start(["cat-file", "--batch"]);
        child.Extend();
        var questions = Utf8.Encode(string.Concat(names.Select(name => name + "\n")));
        try
        {
            child.Input.Write(questions, 0, questions.Length);
            child.Input.Flush();
        }
        catch (IOException)
        {
            throw child.Explain(cancellation);
        }
    }

    private Lazy<T> Later<T>(Func<ByteReader, T> read)
    {
        var answer = new Lazy<T>(() => Read(read));
        readLast = () => _ = answer.Value;
        return answer;
    }

    private T Read<T>(Func<ByteReader, T> read)
    {
        try
        {
            return read(reader ??= new ByteReader(child!.Output));
        }
        catch (Exception broken) when (broken is EndOfStreamException or IOException)
        {
            throw child!.Explain(cancellation);
        }
    }

    private static Dictionary<string, byte[]> Contents(ByteReader answers, IEnumerable<string> ids, int bytes)
    {
        var contents = new Dictionary<string, byte[]>();
        foreach (var id in ids)
        {
            if (Answer(answers, id, bytes)?.Content is not { } content)
                continue;
            contents[id] = content;
            bytes -= content.Length;
        }

        return contents;
    }

    private static GitObject? Answer(ByteReader answers, string name, int most)
    {
        var head = answers.ReadLine();
        if (head.EndsWith(" missing", StringComparison.Ordinal) || head.EndsWith(" ambiguous", StringComparison.Ordinal))
            return null;
        var parts = head.Split(' ');
        if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw new GitFailure(GitFailureKind.Unreadable, $"git cat-file answered '{head}' about '{name}'");
        byte[]? content = null;
        if (size <= most)
            content = answers.ReadBytes((int)size);
        else
            answers.SkipBytes(size);
        answers.ReadByte();
        return new GitObject(parts[0], parts[1], size, content);
    }
}

/// <summary>An object of git's.</summary>
/// <param name="Type"><c>commit</c>, <c>tree</c>, <c>blob</c> or <c>tag</c>.</param>
/// <param name="Content">Its bytes, or null if it is larger than may be read.</param>
internal sealed record GitObject(string Id, string Type, long Size, byte[]? Content);
