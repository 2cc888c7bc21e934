using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>The documentation ids of methods; an accessor goes by its property or event.</summary>
internal sealed class MemberIds(AssemblySet set)
{
    private readonly Dictionary<TypeNode, Dictionary<MethodDefinitionHandle, string>> accessors = [];

    /// <summary>The id by which a rule knows the method.</summary>
    public string Of(MethodNode method)
    {
        if (!accessors.TryGetValue(method.Type, out var known))
            accessors.Add(method.Type, known = AccessorsOf(method.Type));
        return known.TryGetValue(method.Handle, out var id) ? id : OfMethod(method);
    }

    /// <summary>The method itself, in the form of an id, with accessors as methods.</summary>
    public string OfMethod(MethodNode method)
    {
        var signature = set.SignatureOf(method);
        var arity = signature.Arity > 0 ? "``" + signature.Arity : "";
        var result = method.Name is "op_Implicit" or "op_Explicit" ? "~" + signature.Return.Text : "";
        return $"M:{method.Type.Name}.{NameOf(method.Name)}{arity}{Parameters(signature.Parameters)}{result}";
    }

    /// <summary>A method as a person names it: <c>HttpClient.SendAsync</c>.</summary>
    public static string Short(MethodNode method)
    {
        var type = method.Type.Name[(method.Type.Namespace.Length == 0 ? 0 : method.Type.Namespace.Length + 1)..];
        return method.IsConstructor ? $"new {type}" : $"{type}.{Plain(method.Name)}";
    }

    private static string Plain(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name;

    private static string NameOf(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static string Parameters(IEnumerable<TypeShape> parameters) =>
        string.Join(",", parameters.Select(parameter => parameter.Text)) is { Length: > 0 } text ? $"({text})" : "";

    private Dictionary<MethodDefinitionHandle, string> AccessorsOf(TypeNode type)
    {
        var known = new Dictionary<MethodDefinitionHandle, string>();
        var metadata = type.Assembly.Metadata;
        var definition = metadata.GetTypeDefinition(type.Handle);
        foreach (var handle in definition.GetProperties())
        {
            var property = metadata.GetPropertyDefinition(handle);
            var pair = property.GetAccessors();
            var id = $"P:{type.Name}.{NameOf(metadata.GetString(property.Name))}{Parameters(IndexOf(type, pair))}";
            foreach (var accessor in new[] { pair.Getter, pair.Setter }.Where(accessor => !accessor.IsNil))
                known[accessor] = id;
        }

        foreach (var handle in definition.GetEvents())
        {
            var @event = metadata.GetEventDefinition(handle);
            var pair = @event.GetAccessors();
            foreach (var accessor in new[] { pair.Adder, pair.Remover, pair.Raiser }.Where(accessor => !accessor.IsNil))
                known[accessor] = $"E:{type.Name}.{NameOf(metadata.GetString(@event.Name))}";
        }

        return known;
    }

    /// <summary>The parameters of an indexer.</summary>
    private IEnumerable<TypeShape> IndexOf(TypeNode type, PropertyAccessors pair)
    {
        var handle = pair.Getter.IsNil ? pair.Setter : pair.Getter;
        if (handle.IsNil)
            return [];
        var parameters = set.SignatureOf(set.Method(type.Assembly.MethodBase + MetadataTokens.GetRowNumber(handle))).Parameters;
        return pair.Getter.IsNil ? parameters.SkipLast(1) : parameters;
    }
}
