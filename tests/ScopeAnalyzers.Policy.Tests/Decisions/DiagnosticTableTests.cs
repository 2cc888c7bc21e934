using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class DiagnosticTableTests
{
    // One line each, as a reviewer reads it: an id never changes its meaning, and how loud it is changes on purpose alone.
    private const string Table = """
        SCOPE000 Error always: The analyzer evaluated this compilation
        SCOPE001 Error always: The manifest is not valid
        SCOPE002 Error: An agent without a scope changed something
        SCOPE003 Error: The change cannot be compared with its base
        SCOPE004 Error: Evidence could not be read
        SCOPE005 Warning: A rule can never match
        SCOPE006 Error always: A test in the manifest fails
        SCOPE007 Message: The manifest here is not the one in force
        SCOPE009 Error always: The checker itself failed
        SCOPE101 Error: A file was changed outside the scope
        SCOPE102 Error: A protected file was changed
        SCOPE103 Error: A link, submodule, executable bit or ambiguous name was added
        SCOPE104 Error: A compiled file that no one can attribute
        SCOPE105 Error: A file that carries code no observer can evaluate
        SCOPE201 Error: Agent-authored code declares in a namespace outside the scope
        SCOPE202 Error: Agent-authored code uses a namespace outside the scope
        SCOPE203 Error: Agent-authored code takes the place of what others' code binds to
        SCOPE204 Error: A test was removed or made to prove less
        SCOPE301 Error: Agent-authored code uses a denied API
        SCOPE302 Error: Agent-authored code uses a capability outside the scope
        SCOPE303 Error: Agent-authored code cannot be evaluated
        SCOPE401 Error: A package reference outside the scope
        SCOPE402 Error: A project reference outside the scope
        SCOPE403 Error: Build logic was changed
        SCOPE404 Error: A program that others will run was added
        SCOPE405 Error: Agent-authored text names an environment outside the scope
        SCOPE406 Error: A new project is not checked
        SCOPE501 Error: A commit or a task is larger than its limit
        SCOPE502 Error: A change has no task, or another agent's
        SCOPE503 Error: The agent's identity is not established as required
        SCOPE504 Error: The task or grant is not live
        SCOPE505 Error: A commit cannot be reverted on its own
        SCOPE506 Error: An agent works in a repository or on a branch outside its scope
        SCOPE507 Error: A merge commit by an agent
        SCOPE601 Error always: The checker was switched off, removed or did not run
        SCOPE602 Error: Agent-authored code suppresses a SCOPE diagnostic
        SCOPE603 Error: Agent-authored code passes for generated, or for another file
        SCOPE604 Error: Agent-authored text does not read as it compiles
        """;

    [Fact]
    public void Each_diagnostic_says_what_it_says_as_loud_as_it_is() =>
        Assert.Equal(Table.ReplaceLineEndings("\n").Split('\n'),
            DiagnosticTable.Rows().Select(row => $"{row.Id} {row.Loudest}{(row.AlwaysError ? " always" : "")}: {row.Title}"));

    [Fact]
    public void A_diagnostic_is_found_by_its_id_and_leads_to_its_page_in_this_version()
    {
        Assert.Matches(@"^https://github\.com/scope-analyzers/scope-analyzers/blob/v\d+\.\d+\.\d+[^/+]*/docs/rules/SCOPE101\.md$", DiagnosticTable.Of("SCOPE101").HelpLink);
        Assert.Throws<KeyNotFoundException>(() => DiagnosticTable.Of("SCOPE999"));
    }

    [Fact]
    public void Of_several_diagnostics_of_one_token_the_one_closest_to_the_code_comes_first() =>
        Assert.Equal(
            "SCOPE301 SCOPE302 SCOPE202 SCOPE203 SCOPE201 SCOPE504 SCOPE303 SCOPE101",
            string.Join(' ', "SCOPE101 SCOPE201 SCOPE202 SCOPE203 SCOPE301 SCOPE302 SCOPE303 SCOPE504".Split(' ').OrderBy(DiagnosticTable.Rank)));
}
