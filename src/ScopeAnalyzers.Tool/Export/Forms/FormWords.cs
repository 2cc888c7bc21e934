using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>How a form says the rules of one kind.</summary>
/// <param name="Allow">Says a rule that lets in, letting in no more.</param>
/// <param name="Deny">Says a rule that keeps out, keeping out no less; it is told whether an allow lets in something of it.</param>
internal sealed record FormWords(Func<FlatRule, FormWording> Allow, Func<FlatRule, bool, FormWording> Deny);
