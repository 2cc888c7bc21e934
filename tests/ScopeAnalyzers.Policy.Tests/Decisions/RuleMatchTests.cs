using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class RuleMatchTests
{
    [Theory]
    [InlineData(FileActs.All, true, true)]
    [InlineData(FileActs.Add | FileActs.Modify, false, true)]
    public void A_submodule_is_every_act_at_once(FileActs acts, bool letsIn, bool keepsOut)
    {
        var rule = Rule(PatternLanguage.Files, "lib") with { Acts = acts };
        var question = new Question(Kind.Files, new FileResource("lib", FileAct.Submodule));
        Assert.Equal((letsIn, keepsOut), (RuleMatch.LetsIn(rule, question), RuleMatch.KeepsOut(rule, question)));
    }

    [Theory]
    [InlineData("src/A.cs", true, true)]
    [InlineData("lib/A.cs", true, true)]
    [InlineData("LIB/A.cs", false, true)]
    [InlineData("docs/A.cs", false, false)]
    [InlineData(null, false, true)]
    public void A_rule_holds_in_any_of_its_files_and_where_the_file_is_not_known_only_what_keeps_out_does(string? file, bool letsIn,
        bool keepsOut)
    {
        var rule = Rule(PatternLanguage.Namespaces, "Shop.**") with { In = [Parse(PatternLanguage.Files, "src/**"), Parse(PatternLanguage.Files, "lib/**")] };
        var question = new Question(Kind.Use, new NamespaceResource(Kind.Use, "Shop.Web", file), File: file);
        Assert.Equal((letsIn, keepsOut), (RuleMatch.LetsIn(rule, question), RuleMatch.KeepsOut(rule, question)));
    }

    private static Rule Rule(PatternLanguage language, string match) =>
        new("rule", new Place("agent-scope.json", 1, 1), Parse(language, match), [], FileActs.All, [], null, null);

    private static Pattern Parse(PatternLanguage language, string text) => PatternSyntax.Parse(language, text).Pattern!;
}
