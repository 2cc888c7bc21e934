using System.Globalization;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Results;

/// <summary>
/// Reads the texts that a review speaks of, from git's objects and, where uncommitted work was evaluated, from the working tree.
/// </summary>
internal sealed class ReviewTextReader(ReviewRequest request, GitObjects objects, GitRepository repository, ManifestLocator locator)
{
    // More than anyone reads.
    private const int MaxBytes = 1 << 20;

    public ReviewTexts Read(ReviewResult result, IEnumerable<string> paths, IEnumerable<string> commits)
    {
        var manifest = Manifest(result.Source);
        var files = paths.Distinct().Select(path => (Path: path, Text: File(path))).Where(file => file.Text is not null);
        var lines = commits.Distinct().Select(id => (Id: id, Line: Commit(id))).Where(commit => commit.Line is not null);
        return new ReviewTexts(
            files.ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal),
            lines.ToDictionary(commit => commit.Id, commit => commit.Line!, StringComparer.Ordinal),
            manifest is null ? null : ManifestReader.Read(manifest.Root, manifest.Tasks).Manifest,
            (manifest is null ? [] : manifest.Tasks.Prepend(manifest.Root)).ToDictionary(text => text.Path,
                text => SourceText.Of(text.Bytes.ToArray()).Text, StringComparer.Ordinal));
    }

    private string? File(string path)
    {
        var content = request.Worktree
            ? DiskFile.Read(repository.Root, path, MaxBytes).Content
            : objects.Find($"HEAD:{path}") is { Type: "blob", Size: <= MaxBytes } blob ? blob.Content : null;
        return content is null || SourceText.Of(content) is not { } source || source.Text.IndexOf('\0') >= 0 ? null : source.Text;
    }

    // A raw commit: headers, an empty line, the message.
    private CommitLine? Commit(string id)
    {
        if (objects.Find(id) is not { Type: "commit", Content: { } content })
            return null;
        var text = Utf8.Decode(content);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = (end < 0 ? text : text.Substring(0, end)).Split('\n');
        var message = end < 0 ? "" : text.Substring(end).TrimStart('\n');
        var committed = Header(headers, "committer ").Split(' ');
        var author = Header(headers, "author ");
        return new CommitLine(
            message.Split('\n')[0],
            author.Substring(0, Math.Max(0, author.LastIndexOf('<'))).Trim(),
            committed.Length > 1
                && long.TryParse(committed[committed.Length - 2], NumberStyles.None, CultureInfo.InvariantCulture, out var time)
                ? time : 0);
    }

    private static string Header(string[] headers, string name) =>
        headers.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Substring(name.Length) ?? "";

    // It may have been written again since: then nothing of it is shown.
    private ManifestFiles? Manifest(ManifestSource? source)
    {
        var found = source switch
        {
            null => null,
            { Commit: { } commit } => locator.At(commit, source.Source),
            { Source: "option" } when request.Manifest is { } given => ManifestLocator.FromFile(request.Directory, given),
            _ => locator.InWorktree(),
        };
        return found?.ToSource().Digest == source?.Digest ? found : null;
    }
}
