namespace ScopeAnalyzers.EndToEnd.Tests.Editor;

/// <summary>What a reviewer sees who opens the agent's branch: nothing was built.</summary>
public class DesignTimeTests
{
    [Fact]
    public async Task The_agents_lines_are_marked_without_a_build_and_the_marks_follow_them_while_a_person_types()
    {
        await using var repository = await AgentsBranch.Create();
        using var project = await OpenedProject.Open(repository, "src/Web/Web.csproj");

        Assert.Empty(Directory.GetFiles(repository.Root, "Web.dll", SearchOption.AllDirectories));
        Assert.Equal(["SCOPE301 " + AgentsBranch.Opens], await project.Marks("Page.cs"));
        Assert.Equal(["SCOPE101 // an agent's"], await project.Marks("Outside.cs"));
        Assert.Empty(await project.Marks("Persons.cs"));

        await project.Type("Page.cs", "public static class Page", "// above\n\npublic static class Page");
        Assert.Equal(["SCOPE301 " + AgentsBranch.Opens], await project.Marks("Page.cs"));
        await project.Type("Page.cs", "Open()", "Rewritten()");
        Assert.Empty(await project.Marks("Page.cs"));
    }

    [Fact]
    public async Task What_an_agent_has_not_committed_is_marked_too()
    {
        await using var repository = await AgentsBranch.Create();
        repository.Write("src/Web/Persons.cs", "public static class Persons\n{\n    public static void Close() { }\n    " + AgentsBranch.Opens + "\n}");

        using var project = await OpenedProject.Open(repository, "src/Web/Web.csproj", ("AgentScopeAgent", "claude-code"));

        Assert.Equal(["SCOPE301 " + AgentsBranch.Opens], await project.Marks("Persons.cs"));
    }

    [Fact]
    public async Task The_layer_under_editors_and_the_language_server_shows_the_same_marks()
    {
        await using var repository = await AgentsBranch.Create();
        using var project = await OpenedProject.Open(repository, "src/Web/Web.csproj");

        Assert.Equal(["SCOPE301 " + AgentsBranch.Opens], await project.Shown("Page.cs"));
        Assert.Equal(["SCOPE101 // an agent's"], await project.Shown("Outside.cs"));
        Assert.Empty(await project.Shown("Persons.cs"));

        await project.Type("Page.cs", "Open()", "Rewritten()");
        Assert.Empty(await project.Shown("Page.cs"));
    }

    [Fact]
    public async Task The_code_fixes_of_the_package_are_offered()
    {
        await using var repository = await AgentsBranch.Create();
        using var project = await OpenedProject.Open(repository, "src/Web/Web.csproj");

        Assert.Equal(["Use 'Dice'"], await project.Fixes("Deck.cs"));
        Assert.Equal(["Draft a request for a grant of 'src/Web/Outside.cs' to claude-code"], await project.Fixes("Outside.cs"));
    }
}
