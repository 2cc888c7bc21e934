using System.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>
/// The repository that every way is tried on: three projects, the package, and a manifest that lets claude-code work in <c>src/Web</c> and
/// its tests. People commit on <c>main</c>, the agent on <c>work</c>, with the trailer that it adds by itself.
/// </summary>
public sealed class Shop : IDisposable
{
    /// <summary>A file that is out of the agent's scope.</summary>
    public const string Invoices = "src/Billing/Invoices.cs";

    public const string ByAgent = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";

    private readonly TestRepository repository;

    private Shop(TestRepository repository) => this.repository = repository;

    public string Root => repository.Root;

    /// <summary>The shop as it stands before the agent's first commit.</summary>
    public static Shop Begin(Row row) => Begin(row, new TestRepository(), "1.0.0");

    /// <summary>The shop in an empty repository that is there, whose projects take this version of the package.</summary>
    public static Shop Begin(Row row, string root, string version) => Begin(row, TestRepository.At(root), version);

    private static Shop Begin(Row row, TestRepository repository, string version)
    {
        var shop = new Shop(repository);
        foreach (var (path, text) in ShopFiles.All(version))
            shop.Write(path, text);
        shop.CommitAsPerson("Begin");
        row.Given(shop);
        shop.Git("switch", "--quiet", "--create", "work");
        return shop;
    }

    public string Git(params string[] arguments) => repository.Git(arguments);

    public string GitWith(string input, params string[] arguments) => repository.GitWith(input, arguments);

    public Shop Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    public Shop WriteBytes(string path, byte[] content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Replaces a text that must be in the file.</summary>
    public Shop Replace(string path, string old, string @new)
    {
        var text = Read(path);
        return text.Contains(old, StringComparison.Ordinal)
            ? Write(path, text.Replace(old, @new)) : throw new ArgumentException($"'{path}' has no '{old}'", nameof(old));
    }

    /// <summary>Has a person give the agent's scope other files.</summary>
    /// <param name="patterns">As JSON.</param>
    public Shop Allow(string patterns) => Replace("agent-scope.json", ShopFiles.Allowed, patterns).CommitAsPerson("Allow");

    /// <summary>Changes a file that is out of the agent's scope.</summary>
    public Shop ChangeInvoices() => Replace(Invoices, "0.25m", "0m");

    /// <summary>Adds a line to the page that uses what the scope denies.</summary>
    public Shop UseHttp() => Replace("src/Web/Page.cs", "    public static string Title", "    public static System.Net.Http.HttpClient? Client;\n    public static string Title");

    public Shop Delete(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return this;
    }

    public Shop Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, to))!);
        File.Move(Path.Combine(Root, from), Path.Combine(Root, to));
        return this;
    }

    public Shop Link(string path, string target)
    {
        File.CreateSymbolicLink(Path.Combine(Root, path), target);
        return this;
    }

    /// <summary>Commits all that changed, as the agent's own tool does: in a person's name, with a trailer.</summary>
    public Shop Commit(string message = "Change the page") => CommitAsPerson(message + ByAgent);

    /// <summary>Commits all that changed, with nothing that names an agent.</summary>
    public Shop CommitAsPerson(string message = "Change the page", string author = TestRepository.Person)
    {
        repository.Commit(message, author);
        return this;
    }

    public void Dispose() => repository.Dispose();
}
