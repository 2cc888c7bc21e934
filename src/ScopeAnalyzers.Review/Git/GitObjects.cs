using System.Globalization;

namespace ScopeAnalyzers.Review.Git;

/// <summary>Reads git's objects: one <c>cat-file</c> that answers as long as Review runs.</summary>
internal sealed class GitObjects(GitProcess git, CancellationToken cancellation) : IDisposable
{
    private GitChild? child;
    private ByteReader? reader;

    /// <summary>Reads an object by any name git knows: an id, <c>refs/heads/main^{commit}</c>, <c>COMMIT:path</c>.</summary>
    /// <returns>The object, or null where there is none of that name.</returns>
    /// <exception cref="GitFailure">Git gave no answer, or not one that can be read.</exception>
    public GitObject? Find(string name)
    {
        if (name.IndexOf('\n') >= 0)
            return null;
        var process = child ??= git.Start(["cat-file", "--batch"]);
        var answers = reader ??= new ByteReader(process.Output);
        process.Extend();
        try
        {
            var question = Utf8.Encode(name + "\n");
            process.Input.Write(question, 0, question.Length);
            process.Input.Flush();
            return Answer(answers, name);
        }
        catch (Exception broken) when (broken is EndOfStreamException or IOException)
        {
            throw process.Explain(cancellation);
        }
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

    private GitObject? Answer(ByteReader answers, string name)
    {
        var head = answers.ReadLine();
        if (head.EndsWith(" missing", StringComparison.Ordinal) || head.EndsWith(" ambiguous", StringComparison.Ordinal))
            return null;
        var parts = head.Split(' ');
        if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw new GitFailure(GitFailureKind.Unreadable, $"git cat-file answered '{head}' about '{name}'");
        byte[]? content = null;
        if (size <= git.Limits.BlobBytes)
            content = answers.ReadBytes((int)size);
        else
            answers.SkipBytes(size);
        answers.ReadByte();
        return new GitObject(parts[0], parts[1], size, content);
    }
}
