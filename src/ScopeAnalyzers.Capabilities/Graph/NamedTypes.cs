using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Graph;

/// <summary>
/// The types that a text names with their assembly: <c>"System.Net.Http.HttpClient, System.Net.Http"</c>. A framework that must not
/// reference one of its own assemblies calls it so.
/// </summary>
internal sealed class NamedTypes(AssemblySet set)
{
    private Dictionary<string, TypeNode>? byName;

    /// <summary>The type that a text names; null for any other text.</summary>
    public TypeNode? Find(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0 || !text.AsSpan(0, comma).Contains('.'))
            return null;

        byName ??= set.Types.Where(type => type.Namespace.Length > 0).GroupBy(type => $"{type.Name}, {type.Assembly.Name}")
            .ToDictionary(group => group.Key, group => group.First());
        var second = text.IndexOf(',', comma + 1);
        return byName.GetValueOrDefault((second < 0 ? text : text[..second]).Replace('+', '.'));
    }

    /// <summary>The methods that code can reach which names the type by a text.</summary>
    public IEnumerable<int> MethodsOf(string text) => Find(text) is { } type
        ? set.MethodsOf(type).Where(method => method.IsVisible && method.Name != ".cctor").Select(method => method.Number)
        : [];
}
