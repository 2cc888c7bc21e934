using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>Decodes signatures into shapes.</summary>
internal sealed class ShapeProvider(AssemblySet set) : ISignatureTypeProvider<TypeShape, LoadedAssembly>
{
    private static readonly Dictionary<PrimitiveTypeCode, TypeShape> Primitives = Enum.GetValues<PrimitiveTypeCode>()
        .ToDictionary(code => code, code => new TypeShape("System." + code, -1, []));

    public TypeShape GetPrimitiveType(PrimitiveTypeCode typeCode) => Primitives[typeCode];

    public TypeShape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        set.ShapeOf(set.Of(reader).TypeBase + MetadataTokens.GetRowNumber(handle));

    public TypeShape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        set.ShapeOf(set.Of(reader), handle);

    public TypeShape GetTypeFromSpecification(MetadataReader reader, LoadedAssembly genericContext, TypeSpecificationHandle handle,
        byte rawTypeKind) =>
        set.ShapeOf(genericContext, handle);

    public TypeShape GetGenericInstantiation(TypeShape genericType, ImmutableArray<TypeShape> typeArguments) =>
        new(TextOf(genericType.Text, typeArguments), genericType.Definition, typeArguments) { Name = genericType.Name };

    public TypeShape GetSZArrayType(TypeShape elementType) => new(elementType.Text + "[]", -1, [elementType]);

    public TypeShape GetArrayType(TypeShape elementType, ArrayShape shape) =>
        new($"{elementType.Text}[{string.Join(",", Enumerable.Repeat("0:", shape.Rank))}]", -1, [elementType]);

    public TypeShape GetByReferenceType(TypeShape elementType) => new(elementType.Text + "@", -1, [elementType]);

    public TypeShape GetPointerType(TypeShape elementType) => new(elementType.Text + "*", -1, [elementType]);

    public TypeShape GetFunctionPointerType(MethodSignature<TypeShape> signature) => new("=FUNC", -1, []);

    public TypeShape GetGenericMethodParameter(LoadedAssembly genericContext, int index) => new("``" + index, -1, []);

    public TypeShape GetGenericTypeParameter(LoadedAssembly genericContext, int index) => new("`" + index, -1, []);

    public TypeShape GetModifiedType(TypeShape modifier, TypeShape unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeShape GetPinnedType(TypeShape elementType) => elementType;

    /// <summary>A documentation id gives each name the arguments of its own arity: <c>Dictionary{A,B}.Enumerator</c>.</summary>
    private static string TextOf(string name, ImmutableArray<TypeShape> arguments)
    {
        var text = new StringBuilder();
        var next = 0;
        foreach (var part in name.Split('.'))
        {
            if (text.Length > 0)
                text.Append('.');
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0 || !int.TryParse(part.AsSpan(tick + 1), out var arity))
            {
                text.Append(part);
                continue;
            }

            text.Append(part, 0, tick).Append('{').AppendJoin(',', arguments.Skip(next).Take(arity).Select(argument => argument.Text))
                .Append('}');
            next += arity;
        }

        return text.ToString();
    }
}
