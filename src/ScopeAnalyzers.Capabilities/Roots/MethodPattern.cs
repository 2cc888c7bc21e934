using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Roots;

/// <summary>
/// A pattern on a method: its type's full name, a dot and its own, with the types of its parameters where one overload is meant.
/// </summary>
internal sealed class MethodPattern
{
    private readonly NamePattern name;
    private readonly string? parameters;

    public MethodPattern(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        name = new NamePattern(open < 0 ? text : text[..open]);
        parameters = open < 0 ? null : text[(open + 1)..^1];
    }

    /// <param name="of">The method's name, as <see cref="NameOf"/> has it.</param>
    public bool Matches(MethodNode method, string of, AssemblySet set) =>
        name.Matches(of)
            && (parameters is null
            || string.Join(',', set.SignatureOf(method).Parameters.Select(parameter => parameter.Text)) == parameters);

    /// <summary>A method as a pattern names it.</summary>
    public static string NameOf(MethodNode method) => $"{method.Type.Name}.{method.Name}";
}
