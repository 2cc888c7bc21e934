using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class LevelTableTests
{
    [Theory]
    [InlineData(Mode.Enforce, "SCOPE101", Level.Error)]
    [InlineData(Mode.Enforce, "SCOPE005", Level.Warning)]
    [InlineData(Mode.Enforce, "SCOPE007", Level.Message)]
    [InlineData(Mode.Warn, "SCOPE101", Level.Warning)]
    [InlineData(Mode.Warn, "SCOPE007", Level.Message)]
    [InlineData(Mode.Audit, "SCOPE005", Level.Log)]
    [InlineData(Mode.Audit, "SCOPE601", Level.Error)]
    public void A_diagnostic_is_as_loud_as_the_mode_and_never_louder_than_it_is_at_most(Mode mode, string id, Level level) =>
        Assert.Equal(level, LevelTable.Of(mode, Outcome.Deny, id, ci: true));
}
