namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>A form that a string of the manifest must have.</summary>
/// <param name="Thing">What a string of this form is, as it follows "is no".</param>
/// <param name="Fits">Whether a string has the form.</param>
/// <param name="Advice">What to write, as it follows "write".</param>
internal sealed record TextForm(string Thing, Func<string, bool> Fits, string Advice);
