using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;
using YamlDotNet.RepresentationModel;

namespace ScopeAnalyzers.Tool.Tests.Workflows;

/// <summary>The workflows, actions, templates and forms of this repository.</summary>
public partial class WorkflowTests
{
    // The keys under which GitHub, GitLab and Azure Pipelines have shell.
    private static readonly string[] ShellKeys = ["run", "script", "before_script", "after_script", "bash"];

    public static TheoryData<string> Files => [.. YamlFile.Paths];

    public static TheoryData<string> Workflows => [.. YamlFile.Paths.Where(path => path.StartsWith(".github/workflows/", StringComparison.Ordinal))];

    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(Path.Combine(Pages.Root, "build"))
        .Concat(Directory.EnumerateFiles(Path.Combine(Pages.Root, ".ci")))
        .Select(file => Path.GetRelativePath(Pages.Root, file).Replace('\\', '/'))
        .Where(path => Pages.Read(path).StartsWith("#!/usr/bin/env bash\n", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_yaml_file_can_be_parsed(string path) => Assert.NotEmpty(YamlFile.Read(path).Parse().Documents);

    [Theory]
    [MemberData(nameof(Files))]
    public void An_action_is_pinned_by_hash_and_names_its_version(string path) => Assert.All(
        Uses().Matches(YamlFile.Read(path).Text).Select(match => match.Groups[1].Value.Trim())
            .Where(uses => !uses.StartsWith("./", StringComparison.Ordinal)),
        uses => Assert.Matches("^[A-Za-z0-9_./-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", uses));

    /// <summary>
    /// An expression is put into a script as text, before a shell reads it: whoever names a branch would write the script.
    /// </summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Shell_gets_values_from_the_environment_and_not_from_expressions(string path) =>
        Assert.All(Shell(path), script => Assert.DoesNotMatch(Expression(), script));

    [Theory]
    [MemberData(nameof(Files))]
    public void Shell_in_a_yaml_file_has_no_fault(string path) =>
        Assert.All(Shell(path), script => Assert.Equal("", Bash.Problems(script)));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_has_no_fault(string path) => Assert.Equal("", Bash.Problems(Pages.Read(path)));

    /// <summary>So that a word is in the list once, and two people who add one change different lines.</summary>
    [Fact]
    public void The_words_of_the_spell_check_are_in_their_order()
    {
        var words = Pages.Read("build/spelling/words.txt").TrimEnd('\n').Split('\n').Skip(1).ToList();

        Assert.Equal(words.Distinct().Order(StringComparer.Ordinal), words);
    }

    /// <summary>A job that needs more says so itself.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_may_only_read_unless_a_job_says_otherwise(string path)
    {
        var workflow = (YamlMappingNode)YamlFile.Read(path).Parse().Documents[0].RootNode;
        var permission = Assert.Single(((YamlMappingNode)workflow["permissions"]).Children);

        Assert.Equal(("contents", "read"), (permission.Key.ToString(), permission.Value.ToString()));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_job_has_a_time_limit(string path)
    {
        var workflow = (YamlMappingNode)YamlFile.Read(path).Parse().Documents[0].RootNode;

        Assert.All(((YamlMappingNode)workflow["jobs"]).Children,
            job => Assert.Contains("timeout-minutes", ((YamlMappingNode)job.Value).Children.Keys.Select(key => key.ToString())));
    }

    private static IEnumerable<string> Shell(string path) =>
        ShellKeys.SelectMany(YamlFile.Read(path).Values).SelectMany(CITemplate.Scripts);

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    /// <summary>GitHub's and Azure's expressions, GitLab's inputs, and Azure's macros, whose names have a dot.</summary>
    [GeneratedRegex(@"\$\{\{|\$\[\[|\$\(\w+\.[\w.]+\)")]
    private static partial Regex Expression();
}
