using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Graph;

/// <summary>What a method marked <c>UnsafeAccessor</c> calls: it has no code, and names another type's member.</summary>
internal sealed class Accessors(AssemblySet set, NamedTypes named)
{
    private const byte Field = 0x53, Property = 0x54, Text = 0x0E;

    /// <summary>The methods behind an accessor; none for any other method.</summary>
    public IEnumerable<int> TargetsOf(MethodNode method)
    {
        if (method.Address != 0 || (method.Attributes & MethodAttributes.PinvokeImpl) != 0
            || (method.Implementation & MethodImplAttributes.InternalCall) != 0)
            return [];
        var metadata = method.Type.Assembly.Metadata;
        var definition = metadata.GetMethodDefinition(method.Handle);
        return AttributeOf(method.Type.Assembly, definition.GetCustomAttributes(), "System.Runtime.CompilerServices.UnsafeAccessorAttribute") is { } attribute
            ? TargetsOf(method, definition, metadata.GetBlobReader(attribute.Value))
            : [];
    }

    private IEnumerable<int> TargetsOf(MethodNode method, MethodDefinition definition, BlobReader value)
    {
        value.ReadUInt16();
        var isConstructor = value.ReadInt32() == 0;
        var name = isConstructor ? ".ctor" : NameIn(ref value) ?? method.Name;
        var signature = set.SignatureOf(method);
        var types = definition.GetParameters().SelectMany(handle => NamedBy(method.Type.Assembly, handle)).ToList();
        if (types.Count == 0)
        {
            var owner = isConstructor || signature.Parameters.Count == 0 ? signature.Return : signature.Parameters[0];
            types.AddRange(owner.Parts.Where(part => part.Definition >= 0).Take(1).Select(part => set.Type(part.Definition)));
        }

        return types.SelectMany(set.MethodsOf).Where(target => target.Name == name).Select(target => target.Number);
    }

    private IEnumerable<TypeNode> NamedBy(LoadedAssembly assembly, ParameterHandle handle)
    {
        var attributes = assembly.Metadata.GetParameter(handle).GetCustomAttributes();
        if (AttributeOf(assembly, attributes, "System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute") is not { } attribute)
            yield break;
        var value = assembly.Metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        if (value.ReadSerializedString() is { } text && named.Find(text.TrimEnd('&')) is { } type)
            yield return type;
    }

    private CustomAttribute? AttributeOf(LoadedAssembly assembly, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (var handle in attributes)
        {
            var attribute = assembly.Metadata.GetCustomAttribute(handle);
            if (TypeOf(assembly, attribute.Constructor) == name)
                return attribute;
        }

        return null;
    }

    private string TypeOf(LoadedAssembly assembly, EntityHandle constructor) => constructor.Kind == HandleKind.MemberReference
        ? set.ShapeOf(assembly, assembly.Metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent).Text
        : set.Method(assembly.MethodBase + MetadataTokens.GetRowNumber(constructor)).Type.Name;

    private static string? NameIn(ref BlobReader value)
    {
        for (var left = value.ReadUInt16(); left > 0; left--)
        {
            if (value.ReadByte() is not (Field or Property) || value.ReadByte() != Text)
                return null;
            if (value.ReadSerializedString() == "Name")
                return value.ReadSerializedString();
            value.ReadSerializedString();
        }

        return null;
    }
}
