using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class FolderHintTests
{
    [Theory]
    [InlineData("src/Web", "src/Web/Pages.cs", "'src/Web' allows only a file with that name. Write 'src/Web/**' to allow everything below it.")]
    [InlineData("src/Web/*", "src/Web/Email/OptIn.cs", "'src/Web/*' allows only the files of that folder itself. Write 'src/Web/**' to allow everything below it.")]
    [InlineData("src/*", "src/Web/Email/OptIn.cs", "'src/*' allows only the files of that folder itself. Write 'src/**' to allow everything below it.")]
    public void A_denial_says_how_to_name_what_lies_below_a_folder(string pattern, string path, string hint) =>
        Assert.Equal([hint], Hints(pattern, path));

    [Theory]
    [InlineData("src/Web", "src/Website/Pages.cs")]
    [InlineData("src/Web/*", "src/Billing/Invoice.cs")]
    [InlineData("src/Web/**/*.cs", "src/Web/site.css")]
    [InlineData("src/Web/*.cs", "src/Web/Email/OptIn.cs")]
    [InlineData("src/*/*", "src/Web/Email/OptIn.cs")]
    public void And_nothing_where_another_thing_was_meant(string pattern, string path) => Assert.Empty(Hints(pattern, path));

    private static IReadOnlyList<string> Hints(string pattern, string path)
    {
        var place = new Place("agent-scope.json", 1, 1);
        var list = new RuleList("scopes.web.files.allow", place,
            [new Rule("rule", place, PatternSyntax.Parse(PatternLanguage.Files, pattern).Pattern!, [], FileActs.All, [], null, null)]);
        return FolderHint.OfAllow([list], new Question(Kind.Files, new FileResource(path, FileAct.Modify)));
    }
}
