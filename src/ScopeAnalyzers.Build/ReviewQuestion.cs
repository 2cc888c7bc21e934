using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Reviewing;

namespace ScopeAnalyzers.Build;

/// <summary>All that a review is asked. Within one process of a build its answer is known to whoever asks the same.</summary>
internal sealed record ReviewQuestion(
    string Repository, string Manifest, string Base, string Agent, string AgentTask, string Clock, string DecisionLog, string Sarif)
{
    /// <summary>The settings that decide, by their names (<see cref="Settings.Names"/>).</summary>
    public IReadOnlyDictionary<string, string> Given => new[] { Manifest, Base, Agent, AgentTask, Clock }
        .Zip(Settings.Names, (value, name) => new { name, value })
        .ToDictionary(setting => setting.name, setting => setting.value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer, where this process gave it in this build, or null if another has to be asked.</summary>
    public ReviewAnswer? AnswerIn(IBuildEngine build) =>
        (ReviewAnswer?)((IBuildEngine4)build).GetRegisteredTaskObject(this, RegisteredTaskObjectLifetime.Build);

    /// <summary>Gives the answer to all that this process builds.</summary>
    public void Answer(IBuildEngine build, ReviewAnswer answer) =>
        ((IBuildEngine4)build).RegisterTaskObject(this, answer, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
}

/// <summary>What a build's projects are told of its review: as <see cref="ReviewChange"/> gives it.</summary>
internal sealed record ReviewAnswer(string Change, string Until);
