namespace ScopeAnalyzers.Tool.Weakening.Frameworks;

/// <summary>The test frameworks, a row each. What a name means is the same in every framework that has it.</summary>
internal static class TestFrameworks
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<TestFramework> All { get; } =
    [
        new("xunit", ["Fact", "Theory"])
        {
            Cases = ["InlineData"],
            Sources = ["MemberData", "ClassData"],
            SkipMembers = ["Skip", "Explicit"],
            SkipCalls = ["Assert.Skip", "Assert.SkipWhen", "Assert.SkipUnless", "Skip.If", "Skip.IfNot"],
            SkipExceptions = ["SkipException"],
        },
        new("NUnit", ["Test", "TestCase", "TestCaseSource", "Theory"])
        {
            Cases = ["TestCase"],
            Sources = ["TestCaseSource"],
            SkipAttributes = ["Ignore", "Explicit"],
            SkipMembers = ["Ignore", "IgnoreReason", "Explicit"],
            SkipCalls = ["Assert.Ignore", "Assert.Inconclusive", "Assert.Pass", "Assume.That"],
            SkipExceptions = ["IgnoreException", "InconclusiveException", "SuccessException"],
        },
        new("MSTest", ["TestMethod", "DataTestMethod"])
        {
            Cases = ["DataRow"],
            Sources = ["DynamicData"],
            SkipAttributes = ["Ignore"],
            SkipMembers = ["IgnoreMessage"],
            SkipCalls = ["Assert.Inconclusive"],
            SkipExceptions = ["AssertInconclusiveException"],
            ClassAttribute = "TestClass",
        },
        new("TUnit", ["Test"])
        {
            Cases = ["Arguments"],
            Sources = ["MethodDataSource", "ClassDataSource"],
            SkipAttributes = ["Skip", "Explicit"],
            SkipMembers = ["Skip"],
            SkipCalls = ["Skip.Test", "Skip.When", "Skip.Unless"],
            SkipExceptions = ["SkipTestException"],
        },
    ];

    /// <summary>Test attributes of libraries that say where a test runs, and not whether.</summary>
    private static readonly string[] Harmless =
        ["WpfFact", "WpfTheory", "StaFact", "StaTheory", "UIFact", "UITheory", "WinFormsFact", "WinFormsTheory"];

    private static readonly HashSet<string> TestNames = [.. All.SelectMany(row => row.Tests)];
    private static readonly HashSet<string> CaseNames = [.. All.SelectMany(row => row.Cases)];
    private static readonly HashSet<string> SourceNames = [.. All.SelectMany(row => row.Sources)];
    private static readonly HashSet<string> SkipNames = [.. All.SelectMany(row => row.SkipAttributes)];
    private static readonly HashSet<string> SkipMemberNames = [.. All.SelectMany(row => row.SkipMembers)];
    private static readonly HashSet<string> SkipCallNames = [.. All.SelectMany(row => row.SkipCalls)];
    private static readonly HashSet<string> SkipExceptionNames = [.. All.SelectMany(row => row.SkipExceptions)];

    /// <summary>Whether an attribute makes a method a test: one of a framework, or of its own that is named like one.</summary>
    public static bool IsTest(string attribute) => TestNames.Any(name => attribute.EndsWith(name, StringComparison.Ordinal));

    /// <summary>Whether a test attribute may leave its test out by itself: nobody knows what it does.</summary>
    public static bool MaySkip(string attribute) => !TestNames.Contains(attribute) && !Harmless.Contains(attribute);

    /// <summary>Whether an attribute is a case.</summary>
    public static bool IsCase(string attribute) => CaseNames.Contains(attribute);

    /// <summary>Whether an attribute names where cases are.</summary>
    public static bool IsSource(string attribute) => SourceNames.Contains(attribute);

    /// <summary>Whether an attribute leaves out tests.</summary>
    public static bool Skips(string attribute) => SkipNames.Contains(attribute);

    /// <summary>Whether a member of a test's or a case's attribute leaves it out.</summary>
    public static bool IsSkipMember(string member) => SkipMemberNames.Contains(member);

    /// <summary>Whether a call leaves out the test that makes it.</summary>
    public static bool IsSkipCall(string call) => SkipCallNames.Contains(call);

    /// <summary>Whether an exception leaves out the test that throws it.</summary>
    public static bool IsSkipException(string type) => SkipExceptionNames.Contains(type);

    /// <summary>The attribute that the class of a test with this attribute must have, or null if it needs none.</summary>
    public static string? ClassAttributeOf(string attribute) =>
        All.FirstOrDefault(row => row.ClassAttribute is not null && row.Tests.Contains(attribute))?.ClassAttribute;

    /// <summary>Whether a text can hold a test at all.</summary>
    public static bool MayHoldTests(string text) => TestNames.Any(name => text.Contains(name, StringComparison.Ordinal));
}
