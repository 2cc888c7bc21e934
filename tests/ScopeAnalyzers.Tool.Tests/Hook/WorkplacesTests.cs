using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Tool.Tests.Hook;

/// <summary>Whose manifest decides about a file: never that of the folder the agent stands in, if the file is elsewhere.</summary>
public sealed class WorkplacesTests : IDisposable
{
    private readonly GitFolder shop = GitFolder.Shop();
    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("agent-scope-");

    [Theory]
    [InlineData("src/Billing/InvoiceBook.cs", "may not change 'src/Billing/InvoiceBook.cs'")]
    [InlineData(".git/hooks/pre-commit", "may not add '.git/hooks/pre-commit'")]
    [InlineData(".git/agent-scope/manifests/1a2b3c4d", "it is in git's own directory")]
    [InlineData(".git/worktrees/linked/HEAD", "it is in git's own directory")]
    public void From_a_linked_working_tree_the_main_one_is_evaluated(string path, string part)
    {
        var linked = Path.Combine(elsewhere.FullName, "linked");
        shop.Git("worktree", "add", "-q", "-b", "other", linked, "main");

        Assert.Contains(part, Edit(linked, Path.Combine(shop.Root, path)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_linked_working_tree_inside_the_main_one_is_evaluated_by_its_own_paths()
    {
        shop.Git("worktree", "add", "-q", "-b", "other", ".claude/worktrees/other", "main");
        var linked = Path.Combine(shop.Root, ".claude", "worktrees", "other");

        Assert.DoesNotContain("may not", Edit(shop.Root, Path.Combine(linked, "src", "Web", "Pages.cs")), StringComparison.Ordinal);
        Assert.Contains("may not change 'src/Billing/InvoiceBook.cs'",
            Edit(shop.Root, Path.Combine(linked, "src", "Billing", "InvoiceBook.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_another_repository_is_evaluated_by_its_own_manifest()
    {
        using var other = Docs();
        Assert.Contains("may not add 'src/A.cs'", Edit(shop.Root, Path.Combine(other.Root, "src", "A.cs")), StringComparison.Ordinal);
        Assert.DoesNotContain("may not", Edit(shop.Root, Path.Combine(other.Root, "docs", "A.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_folder_in_no_repository_a_repository_is_evaluated() =>
        Assert.Contains("may not change 'src/Billing/InvoiceBook.cs'",
            Edit(elsewhere.FullName, Path.Combine(shop.Root, "src", "Billing", "InvoiceBook.cs")), StringComparison.Ordinal);

    [Fact]
    public void A_nested_repository_without_a_manifest_is_evaluated_by_the_one_around_it()
    {
        shop.Git("init", "-q", "lib/nested");
        Assert.Contains("may not add 'lib/nested/A.cs'", Edit(shop.Root, Path.Combine(shop.Root, "lib", "nested", "A.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_repository_with_a_manifest_is_evaluated_by_it()
    {
        using var other = Docs();
        shop.Git("clone", "-q", other.Root, "lib/docs");
        Assert.DoesNotContain("may not", Edit(shop.Root, Path.Combine(shop.Root, "lib", "docs", "docs", "A.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_repository_does_not_take_tracked_files_away()
    {
        using var other = Docs();
        Directory.Move(Path.Combine(other.Root, ".git"), Path.Combine(shop.Root, "src", ".git"));
        Assert.Contains("may not add 'src/docs/A.md'", Edit(shop.Root, Path.Combine(shop.Root, "src", "docs", "A.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_directory_outside_the_working_tree_is_gits_own()
    {
        var apart = Path.Combine(elsewhere.FullName, "apart.git");
        shop.Git("init", "-q", "--separate-git-dir", apart);
        Assert.Contains("it is in git's own directory", Edit(shop.Root, Path.Combine(apart, "hooks", "pre-commit")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_into_another_repository_is_evaluated_there_too()
    {
        using var other = Docs();
        other.Write("src/A.cs", "class A;\n");
        File.CreateSymbolicLink(Path.Combine(shop.Root, "src", "Web", "Link.cs"), Path.Combine(other.Root, "src", "A.cs"));
        Assert.Contains("may not change 'src/A.cs'", Edit(shop.Root, Path.Combine(shop.Root, "src", "Web", "Link.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_is_recorded_in_the_repository_of_its_file()
    {
        using var other = Docs();
        other.Write("docs/A.md", "a line\n");
        var file = Path.Combine(other.Root, "docs", "A.md").Replace('\\', '/');
        Invoked.With(shop.Root, ["hook", "claude-code", "PostToolUse"], $$$"""{"session_id":"s1","tool_name":"Write","tool_input":{"file_path":"{{{file}}}","content":"a line\n"}}""");

        var edit = Assert.IsType<SessionEdit>(Assert.Single(new SessionStore(Path.Combine(other.Root, ".git")).Read(out _)));
        Assert.Equal(("docs/A.md", 1), (edit.Path, edit.Lines.Count));
        Assert.Empty(new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _));
    }

    public void Dispose()
    {
        shop.Dispose();
        elsewhere.Delete(recursive: true);
    }

    private static GitFolder Docs()
    {
        var other = GitFolder.Empty();
        other.Write("agent-scope.json", """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["docs/**"] } } } } }""");
        other.Commit("Begin");
        return other;
    }

    private static string Edit(string directory, string file) => Invoked.With(directory, ["hook", "claude-code", "PreToolUse"],
        $$$"""{"session_id":"s1","cwd":"{{{directory.Replace('\\', '/')}}}","tool_name":"Edit","tool_input":{"file_path":"{{{file.Replace('\\', '/')}}}","old_string":"a","new_string":"b"}}""").Out;
}
