using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>Finds tests that no framework runs any more.</summary>
internal static class RemovedTests
{
    private static readonly (Reach Needed, string Lost)[] Lost =
    [
        (Reach.PublicMethod, "It is not public any more."),
        (Reach.ConcreteMethod, "It is abstract now."),
        (Reach.PublicType, "Its class is not public any more."),
        (Reach.ConcreteType, "Its class is abstract now."),
        (Reach.ClassAttribute, "Its class does not have the attribute of a test class any more."),
    ];

    /// <summary>What became of a test that ran, or nothing if it still runs.</summary>
    /// <param name="derivedFrom">The classes that others derive from: those run the tests of an abstract one.</param>
    public static IEnumerable<TestEdit> Of(TestMethod old, TestMethod? now, IReadOnlySet<string> derivedFrom)
    {
        if (now is null)
            return [new TestEdit(TestEdits.Remove, old, old.At, "It is gone: the base has it here.") { IsAtBase = true }];
        if (!now.IsTest)
            return [new TestEdit(TestEdits.Remove, old, now.At, $"Its attribute '{old.Attribute}' is gone.")];
        var lost = old.Reach & ~now.Reach;
        if (derivedFrom.Contains(now.ClassName))
            lost &= ~(Reach.ConcreteType | Reach.ConcreteMethod);
        return Lost.Where(row => (lost & row.Needed) != 0).Take(1).Select(row => new TestEdit(TestEdits.Remove, old, now.At, row.Lost));
    }
}
