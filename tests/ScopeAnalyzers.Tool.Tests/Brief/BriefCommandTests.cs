using ScopeAnalyzers.Policy.Briefs;

namespace ScopeAnalyzers.Tool.Tests.Brief;

public sealed class BriefCommandTests : IDisposable
{
    private readonly GitFolder shop = GitFolder.Shop();

    [Fact]
    public void The_brief_of_one_agent_is_its_scope_in_words()
    {
        var lines = shop.Run("brief", "--agent", "codex").Out.Split('\n');

        Assert.InRange(lines.Length, 8, ScopeBrief.MostLines);
        Assert.Contains("- You may not use these APIs: `N:System.Net.Http.**`. Reason: all traffic goes through the gateway. Use Shop.Contracts.IGateway instead.", lines);
    }

    [Fact]
    public void A_denial_of_one_act_names_the_act() => Assert.Contains(
        "- You may not write these files: `tests/**` (acts: delete). Reason: a test that fails is fixed, not deleted.",
        shop.Run("brief", "--agent", "codex").Out.Split('\n'));

    [Fact]
    public void Without_an_agent_each_of_the_manifest_has_its_heading() => Assert.Equal(
        ["## Scope of claude-code", "## Scope of codex"],
        shop.Run("brief").Out.Split('\n').Where(line => line.StartsWith('#')));

    [Fact]
    public void A_file_keeps_the_brief_between_markers_and_a_second_run_changes_nothing()
    {
        shop.Write("AGENTS.md", "# How we work\n\nTabs.\n");

        Assert.EndsWith("AGENTS.md: written\n", shop.Run("brief", "--write", "AGENTS.md").Out, StringComparison.Ordinal);
        var written = Agents();
        Assert.EndsWith("AGENTS.md: up to date\n", shop.Run("brief", "--write", "AGENTS.md").Out, StringComparison.Ordinal);

        Assert.Equal(written, Agents());
        Assert.StartsWith("# How we work\n\nTabs.\n\n<!-- agent-scope brief: begin.", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_scope_replaces_the_block_alone()
    {
        shop.Write("AGENTS.md", "# How we work\r\n");
        shop.Run("brief", "--write", "AGENTS.md");
        File.AppendAllText(Path.Combine(shop.Root, "AGENTS.md"), "\r\nThe end.\r\n");

        shop.Run("brief", "--agent", "codex", "--write", "AGENTS.md");

        Assert.StartsWith("# How we work\r\n", Agents(), StringComparison.Ordinal);
        Assert.EndsWith("end -->\r\n\r\nThe end.\r\n", Agents(), StringComparison.Ordinal);
        Assert.DoesNotContain("claude-code", Agents(), StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_that_are_not_one_pair_are_left_alone()
    {
        shop.Write("AGENTS.md", "<!-- agent-scope brief: end -->\n");

        var invoked = shop.Run("brief", "--write", "AGENTS.md");

        Assert.Equal((2, ""), (invoked.ExitCode, invoked.Out));
        Assert.Contains("mend the markers, or remove both", invoked.Error, StringComparison.Ordinal);
        Assert.Equal("<!-- agent-scope brief: end -->\n", Agents());
    }

    public void Dispose() => shop.Dispose();

    private string Agents() => File.ReadAllText(Path.Combine(shop.Root, "AGENTS.md"));
}
