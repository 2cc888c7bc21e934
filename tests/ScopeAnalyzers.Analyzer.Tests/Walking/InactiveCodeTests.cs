using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Walking;

public class InactiveCodeTests
{
    private static readonly AgentPolicy MayNotStart = Policies.Deny(Kind.Apis, "T:System.Diagnostics.Process");

    [Fact]
    public Task What_an_inactive_branch_names_is_told_where_the_scope_denies_it() => Scenario.Expect(MayNotStart, """
        #if RELEASE_ONLY
        using System.Diagnostics;
        #endif
        class Uses
        {
            void M()
            {
        #if RELEASE_ONLY
                «scope303:Process».«scope303:Start»("x");
                System.Console.WriteLine();
        #else
                System.Console.WriteLine();
        #endif
            }
        }
        """);

    [Fact]
    public Task Every_branch_is_read() => Scenario.Expect(MayNotStart, """
        class Uses
        {
        #if ONE
            System.Diagnostics.«scope303:Process» one;
        #elif TWO
            System.Diagnostics.«scope303:Process» two;
        #else
            System.Diagnostics.«scope301:Process» three;
        #endif
        #if true
            System.Diagnostics.«scope301:Process» four;
        #else
            System.Diagnostics.«scope303:Process» five;
        #endif
        }
        """);

    [Fact]
    public Task Branches_in_inactive_branches_are_read() => Scenario.Expect(MayNotStart, """
        #if ONE
        class Uses
        {
        #if TWO
            System.Diagnostics.«scope303:Process» one;
        #else
            System.Diagnostics.«scope303:Process» two;
        #endif
        }
        #endif
        """);

    [Fact]
    public Task A_persons_inactive_branch_is_no_ones_use() => Scenario.Expect(
        MayNotStart,
        """
        class Uses
        {
        #if ONE
            System.Diagnostics.Process one;
        #endif
            int agents;
        }
        """,
        LineSet.Of([6]));
}
