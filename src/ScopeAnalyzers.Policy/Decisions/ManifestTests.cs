using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Runs the tests that a manifest holds (manifest.md, "Tests").</summary>
public static class ManifestTests
{
    /// <summary>The tests that fail, in the order of the manifest.</summary>
    public static IReadOnlyList<TestFailure> Failing(Manifest manifest) =>
        [.. manifest.Tests.Select(test => Run(manifest, test)).OfType<TestFailure>()];

    // No test reads the present: without a clock nothing has begun to expire.
    private static TestFailure? Run(Manifest manifest, ManifestTest test)
    {
        var decision = JointDecision.Decide(
            manifest,
            test.Agents,
            test.Task is null ? [] : [test.Task],
            test.Clock ?? DateTimeOffset.MinValue,
            test.Resource);
        if (decision.Outcome != test.Expect)
            return Failure(manifest, test, decision, []);
        var unmet = test.By.Where(name => !decision.By.Any(reason => reason.Name == name || reason.List == name)).ToList();
        return unmet.Count == 0 ? null : Failure(manifest, test, decision, unmet);
    }

    private static TestFailure Failure(Manifest manifest, ManifestTest test, Decision decision, IReadOnlyList<string> unmet)
    {
        var clock = test.Clock ?? DateTimeOffset.MinValue;
        var rules =
            from agent in test.Agents
            let policy = AgentPolicy.Resolve(manifest, agent, test.Task, clock)
            from rule in RulesInSomeFiles.Of(policy, test.Resource)
            select $"{rule.Name} applies {rule.Where}";
        return new TestFailure(test, decision, unmet, [.. rules.Distinct()]);
    }
}
