using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;

namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>
/// The build files of one project in the repository. What one of them names, or makes, is the work of those who wrote it: people's, unless
/// an agent of the change wrote something in it beside references, which are evaluated by themselves.
/// </summary>
/// <param name="repository">The root of the working tree.</param>
/// <param name="given">The project, and the files that it surely imports; full paths.</param>
/// <param name="touched">The files that agents touched in the change.</param>
public sealed class BuildLogic(string repository, IEnumerable<string> given, IReadOnlyList<TouchedFile> touched)
{
    private const int MostImports = 64;

    private static readonly string[] Steering = ["proj", ".props", ".targets", ".rsp", ".user", ".projitems", ".gitignore", ".gitmodules"];

    private static readonly Regex Reference = new(
        @"^\s*(<!--[^<>]*-->|</?ItemGroup>|</?(PackageReference|PackageVersion|ProjectReference)\b[^<>]*>(</?\w+>|[^<>])*|</(PrivateAssets|IncludeAssets|ExcludeAssets)>)?\s*$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Import = new(@"<Import\b[^>]*\bProject\s*=\s*""([^""]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly Lazy<IReadOnlyList<string>> texts =
        new(() => [.. Files(given, repository).Where(file => IsPeoples(file, repository, touched)).Select(File.ReadAllText)]);

    /// <summary>
    /// Whether a file may say what a project compiles without being compiled: who touched it may have a hand in the project.
    /// </summary>
    public static bool Steers(string path) => Steering.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether people wrote the build file, as far as the change goes.</summary>
    /// <param name="file">Its full path.</param>
    public bool IsPeoples(string file) => IsPeoples(file, repository, touched);

    /// <summary>Whether a build file that people wrote speaks of a file or folder, as of what its targets make.</summary>
    /// <param name="name">One part of a path.</param>
    public bool Names(string name)
    {
        var whole = new Regex($@"(?<![\w.-]){Regex.Escape(name)}(?![\w.-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        return texts.Value.Any(text => whole.IsMatch(text));
    }

    private static bool IsPeoples(string file, string repository, IReadOnlyList<TouchedFile> touched)
    {
        if (PathText.Below(file, repository) is not { } path || !File.Exists(file))
            return false;
        if (touched.FirstOrDefault(each => string.Equals(each.Path, path, StringComparison.OrdinalIgnoreCase)) is not { } change)
            return true;
        var lines = TextOfLines(File.ReadAllText(file));
        return change.Lines.SelectMany(authored => authored.Lines.Ranges)
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .All(number => number <= lines.Count && Reference.IsMatch(lines[number - 1]));
    }

    private static List<string> TextOfLines(
        string text) => [.. TextLine.Of(text).Select(line => text.Substring(line.Start, line.End - line.Start))];

    /// <summary>The files and what they import from the repository by a plain path.</summary>
    private static List<string> Files(IEnumerable<string> given, string repository)
    {
        var found = new List<string>();
        var open = new Queue<string>(given.Where(path => path.Length > 0).Select(Path.GetFullPath));
        while (open.Count > 0 && found.Count < MostImports)
        {
            var file = open.Dequeue();
            if (found.Contains(file) || !PathText.IsBelow(file, repository) || !File.Exists(file))
                continue;
            found.Add(file);
            var folder = Path.GetDirectoryName(file)!;
            foreach (Match import in Import.Matches(File.ReadAllText(file)))
            {
                var path = import.Groups[1].Value.Replace("$(MSBuildThisFileDirectory)", folder + "/").Replace('\\', '/');
                if (path.IndexOfAny(['$', '*', '@', '%']) < 0)
                    open.Enqueue(Path.GetFullPath(Path.Combine(folder, path)));
            }
        }

        return found;
    }
}
