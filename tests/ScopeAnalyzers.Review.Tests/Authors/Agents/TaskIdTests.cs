using ScopeAnalyzers.Review.Authors.Agents;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

public class TaskIdTests
{
    [Theory]
    [InlineData("Task: SHOP-412")]
    [InlineData("Agent-Task: SHOP-412")]
    [InlineData("Task-Id: SHOP-412")]
    [InlineData("task-id: SHOP-412")]
    public void A_line_of_the_message_names_the_task(string line) =>
        Assert.Equal(["SHOP-412"], TaskIds.OfMessage($"Fix\n\n{line}\n\nmore prose"));

    [Fact]
    public void Several_tasks_are_all_told_once() =>
        Assert.Equal(["SHOP-1", "SHOP-2"], TaskIds.OfMessage("Fix\n\nTask: SHOP-1\nTask: SHOP-2\nTask: SHOP-1"));

    [Theory]
    [InlineData("Task: make it faster")]
    [InlineData("Task:")]
    [InlineData("Subtask: SHOP-412")]
    [InlineData("Task: ../SHOP")]
    public void What_is_no_id_names_no_task(string line) => Assert.Empty(TaskIds.OfMessage("Fix\n\n" + line));

    [Theory]
    [InlineData("claude/SHOP-412-optin", "SHOP-412")]
    [InlineData("claude/shop-412", "SHOP-412")]
    [InlineData("claude/SHOP-4120", null)]
    [InlineData("claude/optin", null)]
    public void A_branch_names_a_known_task_as_a_whole_word(string branch, string? task) =>
        Assert.Equal(task is null ? [] : [task], TaskIds.OfBranch(branch, ["SHOP-412", "SHOP-41"]));
}
