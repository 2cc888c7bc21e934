namespace ScopeAnalyzers.Tool.Weakening.Frameworks;

/// <summary>The libraries of assertions and mocks, a row each.</summary>
internal static class AssertionLibraries
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<AssertionLibrary> All { get; } =
    [
        new("xunit") { Classes = ["Assert"], Joins = ["Multiple"] },
        new("NUnit")
        {
            Classes = ["Assert", "ClassicAssert", "CollectionAssert", "StringAssert", "FileAssert", "DirectoryAssert"],
            Joins = ["Multiple", "MultipleAsync", "EnterMultipleScope", "Warn"],
        },
        new("MSTest") { Classes = ["Assert", "CollectionAssert", "StringAssert"], Joins = ["Scope"] },
        new("TUnit") { Classes = ["Assert"], Openers = ["That"], Joins = ["Multiple"] },
        new("FluentAssertions") { Openers = ["Should", "Invoking", "Awaiting"], Joins = ["Should", "As", "Invoking", "Awaiting"] },
        new("Shouldly") { Classes = ["Should"], Prefixes = ["Should"] },
        new("Verify")
        {
            Classes = ["Verifier"],
            Calls = ["Verify", "VerifyJson", "VerifyXml", "VerifyFile"],
            Joins = ["UseDirectory", "UseFileName", "UseParameters"],
        },
        new("NSubstitute") { Openers = ["Received", "ReceivedWithAnyArgs", "DidNotReceive", "DidNotReceiveWithAnyArgs"] },
        new("Moq") { Calls = ["Verify", "VerifyAll", "VerifyGet", "VerifySet", "VerifyAdd", "VerifyRemove", "VerifyNoOtherCalls"] },
        new("FakeItEasy") { Calls = ["MustHaveHappened", "MustNotHaveHappened", "MustHaveHappenedOnceExactly"] },
        new("Playwright") { Openers = ["Expect"] },
        new("helpers of the tests") { Prefixes = ["Assert", "Verify", "Expect"] },
    ];

    private static readonly HashSet<string> Classes = [.. All.SelectMany(row => row.Classes)];
    private static readonly HashSet<string> Openers = [.. All.SelectMany(row => row.Openers)];
    private static readonly HashSet<string> Calls = [.. All.SelectMany(row => row.Calls)];
    private static readonly HashSet<string> Joins = [.. All.SelectMany(row => row.Joins)];
    private static readonly string[] Prefixes = [.. All.SelectMany(row => row.Prefixes).Distinct()];

    /// <summary>Whether the methods of a class assert.</summary>
    public static bool IsClass(string name) => Classes.Contains(name);

    /// <summary>Whether the calls after this one assert.</summary>
    public static bool IsOpener(string name) => Openers.Contains(name);

    /// <summary>Whether a method joins or holds assertions, and is none.</summary>
    public static bool IsJoin(string name) => Joins.Contains(name);

    /// <summary>Whether a method asserts by its name.</summary>
    public static bool IsCall(string name) => Calls.Contains(name) || Prefixes.Any(prefix =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && char.IsUpper(name[prefix.Length]));
}
