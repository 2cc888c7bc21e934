using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Model;

/// <summary>
/// What whoever runs the check passed is not valid. It is an error of that setting wherever the check runs, and says nothing of the change:
/// a command ends with its code for usage, a build fails, and both name the setting as its caller writes it.
/// </summary>
/// <param name="setting">Which one.</param>
/// <param name="value">What was passed.</param>
/// <param name="problem">What is wrong and what to do, as it follows "which": <c>does not resolve; run: git fetch</c>.</param>
public sealed class InvalidSettingException(Setting setting, string value, string problem) : Exception($"'{value}' {problem}")
{
    /// <summary>Which setting it is.</summary>
    public Setting Setting => setting;

    /// <summary>The message for people, with the setting's name.</summary>
    /// <param name="name">The setting as the caller writes it: <c>--base</c>, <c>AgentScopeBase</c>.</param>
    public string Describe(string name) => Printable.Of($"{name} is '{value}', which {problem}");
}

/// <summary>What whoever runs the check may pass that can be wrong in itself.</summary>
public enum Setting
{
    /// <summary>The manifest to evaluate by.</summary>
    Manifest,

    /// <summary>The ref to compare with.</summary>
    Base,

    /// <summary>The time that decides what is live.</summary>
    Clock,

    /// <summary>Where the decision log goes.</summary>
    Log,

    /// <summary>Where the SARIF goes.</summary>
    Sarif,
}
