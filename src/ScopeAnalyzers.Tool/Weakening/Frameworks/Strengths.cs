namespace ScopeAnalyzers.Tool.Weakening.Frameworks;

/// <summary>How much an assertion asks of a value, by the name of its check: one that more values pass asks less.</summary>
internal static class Strengths
{
    /// <summary>One value passes, or one call.</summary>
    public const int Exact = 5;

    /// <summary>Collections of one size pass.</summary>
    public const int Sized = 4;

    /// <summary>Values with a part or in a range pass.</summary>
    public const int Partial = 3;

    /// <summary>Values of a type pass.</summary>
    public const int Typed = 2;

    /// <summary>All values but one pass.</summary>
    public const int Some = 1;

    private static readonly (int Strength, string[] Checks)[] Rows =
    [
        (Sized, ["ContainsSingle", "ContainSingle", "Single", "HasSingleItem", "HaveCount", "HasCount", "Count", "HaveLength", "Length"]),
        (Partial,
        [
            "Contains", "StartsWith", "EndsWith", "Matches", "Match", "Contain", "StartWith", "EndWith", "MatchRegex", "ContainEquivalentOf",
            "InRange", "IsInRange", "BeInRange",
            "BeCloseTo", "BeApproximately", "GreaterThan", "GreaterThanOrEqualTo", "LessThan", "LessThanOrEqualTo", "Greater", "GreaterOrEqual",
            "Less", "LessOrEqual", "IsGreaterThan", "IsGreaterThanOrEqualTo", "IsLessThan", "IsLessThanOrEqualTo", "BeGreaterThan",
            "BeGreaterThanOrEqualTo", "BeLessThan", "BeLessThanOrEqualTo", "BeGreaterOrEqualTo", "BeLessOrEqualTo", "BePositive", "BeOneOf",
            "All", "AllSatisfy", "OnlyContain", "Satisfies", "Satisfy", "Subset", "Superset", "ContainKey", "HasMember", "SubsetOf", "Member",
            "ThrowsAny", "ThrowsAnyAsync", "Catch", "CatchAsync", "InstanceOfType",
        ]),
        (Typed,
        [
            "IsType", "IsNotType", "IsInstanceOfType", "IsAssignableFrom", "IsAssignableTo", "IsInstanceOf", "IsTypeOf", "TypeOf", "InstanceOf",
            "AssignableTo", "BeOfType", "BeAssignableTo", "BeOfExactType",
        ]),
        (Some,
        [
            "NotNull", "NotEmpty", "NotEqual", "NotSame", "IsNotNull", "IsNotEmpty", "AreNotEqual", "AreNotSame", "IsNotEqualTo", "NotBeNull",
            "NotBeEmpty", "NotBe", "NotBeNullOrEmpty", "NotBeNullOrWhiteSpace", "IsNotNullOrEmpty", "IsNotNullOrWhiteSpace", "DoesNotContain",
            "DoesNotStartWith", "DoesNotEndWith", "DoesNotMatch", "NotContain", "IsNotEqual", "DoesNotThrow", "DoesNotThrowAsync", "ThrowsNothing",
            "NotThrow", "NotThrowAsync", "Not", "HaveValue", "HasValue",
        ]),
    ];

    private static readonly Dictionary<string, int> ByCheck =
        Rows.SelectMany(row => row.Checks.Select(check => (check, row.Strength))).ToDictionary();

    /// <summary>The strength of a check; one that is not known is exact.</summary>
    public static int Of(string check)
    {
        // Shouldly's checks are those of others with a prefix: ShouldNotBeNull, ShouldContain, ShouldBeOfType.
        const string prefix = "Should";
        var name = check.StartsWith(prefix, StringComparison.Ordinal) && check.Length > prefix.Length ? check[prefix.Length..] : check;
        return ByCheck.TryGetValue(name, out var strength) ? strength : Exact;
    }
}
