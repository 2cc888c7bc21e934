namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>A type as a signature or an instruction writes it.</summary>
/// <param name="Text">As a documentation id writes it: <c>System.Collections.Generic.List{``0}</c>.</param>
/// <param name="Definition">The type's number; -1 for a type parameter, a pointer, or a type whose assembly is not loaded.</param>
/// <param name="Arguments">Its type arguments; of an array, a pointer or a reference its element.</param>
internal sealed record TypeShape(string Text, int Definition, IReadOnlyList<TypeShape> Arguments)
{
    /// <summary>The name of the definition, with its arity.</summary>
    public string Name { get; init; } = Text;

    /// <summary>The type and all types inside it.</summary>
    public IEnumerable<TypeShape> Parts => Arguments.SelectMany(argument => argument.Parts).Prepend(this);
}
