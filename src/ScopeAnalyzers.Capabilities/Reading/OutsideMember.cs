using System.Reflection.Metadata;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>A member that code calls and that no loaded assembly defines.</summary>
/// <param name="Id">Its documentation id; an accessor's is that of its property or event.</param>
/// <param name="Short">As a person names it: <c>HttpClient.SendAsync</c>.</param>
internal sealed record OutsideMember(string Id, string Short)
{
    /// <summary>What a token means; null for what is loaded, and for methods of arrays.</summary>
    public static OutsideMember? Of(AssemblySet set, LoadedAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = assembly.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (handle.Kind != HandleKind.MemberReference || set.MethodOf(assembly, handle) >= 0)
            return null;

        var reference = assembly.Metadata.GetMemberReference((MemberReferenceHandle)handle);
        var type = set.ShapeOf(assembly, reference.Parent).Name;
        if (type.Length == 0 || type[^1] is ']' or '*')
            return null;
        var name = assembly.Metadata.GetString(reference.Name);
        var signature = set.SignatureOf(assembly, handle);
        var last = type[(type.LastIndexOf('.') + 1)..];
        return new OutsideMember(IdOf(type, name, signature), name == ".ctor" ? $"new {last}" : $"{last}.{Plain(name)}");
    }

    private static string IdOf(string type, string name, MethodSignature<TypeShape> signature)
    {
        var parameters = signature.ParameterTypes.Select(parameter => parameter.Text).ToList();
        if (name.StartsWith("get_", StringComparison.Ordinal))
            return $"P:{type}.{name[4..]}{Parameters(parameters)}";
        if (name.StartsWith("set_", StringComparison.Ordinal))
            return $"P:{type}.{name[4..]}{Parameters(parameters.SkipLast(1))}";
        if (name.StartsWith("add_", StringComparison.Ordinal))
            return $"E:{type}.{name[4..]}";
        if (name.StartsWith("remove_", StringComparison.Ordinal))
            return $"E:{type}.{name[7..]}";
        return $"M:{type}.{name.Replace('.', '#')}{(signature.GenericParameterCount > 0 ? "``" + signature.GenericParameterCount : "")}{Parameters(parameters)}";
    }

    private static string Parameters(IEnumerable<string> parameters) =>
        string.Join(",", parameters) is { Length: > 0 } text ? $"({text})" : "";

    private static string Plain(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name;
}
