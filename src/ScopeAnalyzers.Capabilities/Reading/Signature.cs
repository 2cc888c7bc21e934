namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>A method's parameters and what it gives back.</summary>
internal sealed record Signature(IReadOnlyList<TypeShape> Parameters, TypeShape Return, int Arity)
{
    /// <summary>What tells it from other methods of the name.</summary>
    public string Text { get; } = $"``{Arity}({string.Join(",", Parameters.Select(parameter => parameter.Text))})~{Return.Text}";
}
