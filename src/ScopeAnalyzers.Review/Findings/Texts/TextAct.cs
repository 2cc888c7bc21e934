using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>One thing that an agent's text does by what it says.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Act">The act, as it follows "may not".</param>
/// <param name="Thing">What it is about.</param>
/// <param name="Resource">The same, as logs name it.</param>
/// <param name="Decision">What the policy says of it.</param>
internal sealed record TextAct(Extent At, string Act, string Thing, ResourceName Resource, Decision Decision);
