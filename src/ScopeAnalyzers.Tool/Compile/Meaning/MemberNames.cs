using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using System.Text;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Gives the tokens of one assembly names.</summary>
internal sealed partial class MemberNames(MetadataReader reader) : ISignatureTypeProvider<TypeText, object?>
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    private readonly string assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
    private readonly Dictionary<EntityHandle, MemberName?> known = [];

    /// <summary>The name of a method or field; null for a type, and for what the compiler made and no source names.</summary>
    public MemberName? Of(EntityHandle handle)
    {
        if (!known.TryGetValue(handle, out var name))
            known[handle] = name = Read(handle) is { } found && found.Id.IndexOfAny(['<', '$']) < 0 ? found : null;
        return name;
    }

    public TypeText GetPrimitiveType(PrimitiveTypeCode typeCode) => Plain("", typeCode == PrimitiveTypeCode.TypedReference ? "System.TypedReference" : $"System.{typeCode}");

    public TypeText GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return Plain(assembly, type.GetDeclaringType() is { IsNil: false } outer
            ? $"{GetTypeFromDefinition(reader, outer, rawTypeKind).Definition}.{name}"
            : Qualified(reader.GetString(type.Namespace), name));
    }

    public TypeText GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind);
                return Plain(outer.Assembly, $"{outer.Definition}.{name}");
            case HandleKind.AssemblyReference:
                var from = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return Plain(reader.GetString(from.Name), Qualified(reader.GetString(type.Namespace), name));
            default:
                return Plain(assembly, Qualified(reader.GetString(type.Namespace), name));
        }
    }

    public TypeText GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // Each arity of the definition takes its share of the arguments: Outer`1.Inner`1 is Outer{A}.Inner{B}.
    public TypeText GetGenericInstantiation(TypeText genericType, ImmutableArray<TypeText> typeArguments)
    {
        var taken = 0;
        var text = Arity().Replace(genericType.Definition, arity =>
        {
            var count = int.Parse(arity.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture);
            var share = typeArguments.Skip(taken).Take(count).Select(argument => argument.Text);
            taken += count;
            return $"{{{string.Join(",", share)}}}";
        });
        return genericType with { Text = text };
    }

    public TypeText GetSZArrayType(TypeText elementType) => Plain(elementType.Assembly, elementType.Text + "[]");

    public TypeText GetArrayType(TypeText elementType, ArrayShape shape) => Plain(elementType.Assembly, $"{elementType.Text}[{string.Join(",", Enumerable.Repeat("0:", shape.Rank))}]");

    public TypeText GetByReferenceType(TypeText elementType) => Plain(elementType.Assembly, elementType.Text + "@");

    public TypeText GetPointerType(TypeText elementType) => Plain(elementType.Assembly, elementType.Text + "*");

    public TypeText GetFunctionPointerType(MethodSignature<TypeText> signature) => Plain("", $"=FUNC:{signature.ReturnType.Text}({List(signature.ParameterTypes)})");

    public TypeText GetGenericMethodParameter(object? genericContext, int index) => Plain("", $"``{index}");

    public TypeText GetGenericTypeParameter(object? genericContext, int index) => Plain("", $"`{index}");

    public TypeText GetModifiedType(TypeText modifier, TypeText unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeText GetPinnedType(TypeText elementType) => elementType;

    private MemberName? Read(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                return Of(reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return Method(GetTypeFromDefinition(reader, method.GetDeclaringType(), 0), reader.GetString(method.Name), method.DecodeSignature(this, null));
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return Field(GetTypeFromDefinition(reader, field.GetDeclaringType(), 0), reader.GetString(field.Name));
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                return Owner(member.Parent) is not { } owner ? null
                    : member.GetKind() == MemberReferenceKind.Field ? Field(owner, reader.GetString(member.Name))
                    : Method(owner, reader.GetString(member.Name), member.DecodeMethodSignature(this, null));
            default:
                return null;
        }
    }

    private TypeText? Owner(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)parent, 0),
        HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)parent, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)parent, 0),
        _ => null,
    };

    private static MemberName Field(TypeText owner, string name) => new(owner.Assembly, owner.Definition, name, $"F:{owner.Definition}.{name}");

    private static MemberName Method(TypeText owner, string name, MethodSignature<TypeText> signature)
    {
        var id = new StringBuilder($"M:{owner.Definition}.{name.Replace('.', '#')}");
        if (signature.GenericParameterCount > 0)
            id.Append("``").Append(signature.GenericParameterCount);
        if (signature.ParameterTypes.Length > 0)
            id.Append('(').Append(List(signature.ParameterTypes)).Append(')');
        if (name is "op_Implicit" or "op_Explicit")
            id.Append('~').Append(signature.ReturnType.Text);
        return new MemberName(owner.Assembly, owner.Definition, Accessors.FirstOrDefault(accessor => name.StartsWith(accessor, StringComparison.Ordinal)) is { } accessor ? name[accessor.Length..] : name, id.ToString());
    }

    private static string List(ImmutableArray<TypeText> types) => string.Join(",", types.Select(type => type.Text));

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private static TypeText Plain(string assembly, string text) => new(assembly, text, text);

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();
}

/// <summary>A method or field as metadata names it: the same in two compilations, whatever its token.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Type">The type's documentation id, without its prefix.</param>
/// <param name="Name">Its own name; of an accessor that of its property or event.</param>
/// <param name="Id">The documentation id of the definition.</param>
internal sealed record MemberName(string Assembly, string Type, string Name, string Id);
