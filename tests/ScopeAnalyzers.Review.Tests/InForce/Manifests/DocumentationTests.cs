using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>The manifests of the documentation are read, and say what their tests say.</summary>
public class DocumentationTests
{
    private static readonly IReadOnlyList<DocumentedManifest> Members = DocumentedManifest.Of("manifest.md");

    private static readonly IReadOnlyList<DocumentedManifest> Recipes = DocumentedManifest.Of("recipes.md");

    public static TheoryData<int> MemberExamples => [.. Enumerable.Range(0, Members.Count)];

    public static TheoryData<string> RecipeNames => [.. Recipes.Select(recipe => recipe.Heading)];

    [Theory]
    [MemberData(nameof(MemberExamples))]
    public void An_example_is_a_manifest_whose_tests_hold(int index) => Holds(Members[index]);

    [Theory]
    [MemberData(nameof(MemberTests.Members), MemberType = typeof(MemberTests))]
    public void Every_member_has_an_example(string shape, string member) =>
        Assert.True(Members.Any(example => Names(example.Json, member)), $"no example in manifest.md shows '{member}' of {shape}");

    [Theory]
    [MemberData(nameof(RecipeNames))]
    public void A_recipe_is_a_manifest_whose_tests_hold(string name) => Holds(Recipes.Single(recipe => recipe.Heading == name));

    [Theory]
    [MemberData(nameof(RecipeNames))]
    public void A_recipe_tests_what_it_allows_and_what_it_denies(string name)
    {
        var recipe = Recipes.Single(recipe => recipe.Heading == name);

        var expected = Manifests.Read(recipe.Json).Manifest!.Tests.Select(test => test.Expect).ToHashSet();

        Assert.Equal([Outcome.Allow, Outcome.Deny], expected.Order());
    }

    [Fact]
    public void There_are_nine_recipes_each_under_its_heading() =>
        Assert.Equal(9, Recipes.Select(recipe => recipe.Heading).Distinct().Count());

    private static void Holds(DocumentedManifest example)
    {
        var reading = Manifests.Read(example.Json, [.. example.TaskFiles]);

        Assert.Empty(reading.Errors);
        Assert.Empty(ManifestTests.Failing(reading.Manifest!).Select(failure => $"{failure.Test.Place}: {failure.Message}"));
    }

    private static bool Names(string json, string member) => Regex.IsMatch(json, $"\"{Regex.Escape(member)}\"\\s*:");
}
