using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Results;

public sealed class AnalyzerFindingTests : IDisposable
{
    private readonly TestRepository repository = new();

    [Fact]
    public void The_log_has_each_use_that_a_diagnostic_counts() => Assert.Equal(
        ["M:A.B", "M:A.C", "T:A"],
        Logged(Diagnostic("T:A", "M:A.B", "M:A.C")));

    [Fact]
    public void The_log_has_each_use_that_any_framework_has() => Assert.Equal(
        ["M:A.B", "M:A.C", "T:A"],
        Logged(Diagnostic("T:A", "M:A.B"), Diagnostic("T:A", "M:A.C")).Distinct());

    public void Dispose() => repository.Dispose();

    private IEnumerable<string> Logged(params Finding[] found)
    {
        repository.Write("agent-scope.json", """{ "version": 1, "agents": {} }""").Commit("base");
        return repository.Review().With(found, "analyzer").Decisions.Select(decision => decision.Resource.Id);
    }

    private static Finding Diagnostic(string id, params string[] further)
    {
        var uses = further.Select(use => new FurtherUse(new ResourceName("api", use, "use"), 9, null));
        var properties = ViolationProperties.Of(new ResourceName("api", id, "use"), Level.Error, new Place("A.cs", 1, 1))
            .Append(new(ViolationProperties.Outcome, nameof(Outcome.Deny))).Append(new(ViolationProperties.Further, FurtherUse.Join(uses)));
        return AnalyzerFinding.Of("SCOPE301", properties.ToDictionary(property => property.Key, property => property.Value), "no");
    }
}
