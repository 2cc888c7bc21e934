using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Check.Forms;

namespace ScopeAnalyzers.Tool.Tests.Check.Forms;

public class AzureCommandsTests
{
    [Fact]
    public void A_violation_is_an_issue_at_its_line() => Assert.Equal(
        ["##vso[task.logissue type=error;sourcepath=src/A.cs;linenumber=3;columnnumber=5;code=SCOPE101;]SCOPE101: no", "✗ out of scope: 1 error, 0 warnings"],
        AzureCommands.Of(HostileReview.Of(Reviews.Error("SCOPE101") with { File = "src/A.cs", Line = 3, Column = 5, Message = "no" })));

    [Theory]
    [InlineData(Level.Error, 1)]
    [InlineData(Level.Warning, 1)]
    [InlineData(Level.Message, 0)]
    public void A_name_begins_no_other_command(Level level, int commands)
    {
        var line = AzureCommands.Of(HostileReview.Of(HostileReview.Finding with { Level = level })).First();

        Assert.Equal(commands, line.Split("##vso[").Length - 1);
        Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        if (commands == 1)
            Assert.Contains("sourcepath=a|b%5D ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_nobody_bound_is_said() =>
        Assert.Contains(OutcomeLine.Unbound, AzureCommands.Of(HostileReview.Unbound).Last(), StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_evaluated_is_an_issue() => Assert.Equal(
        ["##vso[task.logissue type=error;sourcepath=agent-scope.json;linenumber=1;columnnumber=1;code=SCOPE003;]SCOPE003: something", "? not evaluated: 1 error, 0 warnings"],
        AzureCommands.Of(HostileReview.Unknown));
}
