using System.Reflection;
using System.Reflection.Metadata;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>A method that is defined in a loaded assembly.</summary>
internal sealed class MethodNode
{
    public required int Number { get; init; }

    public required TypeNode Type { get; init; }

    public required MethodDefinitionHandle Handle { get; init; }

    public required string Name { get; init; }

    public required MethodAttributes Attributes { get; init; }

    public required MethodImplAttributes Implementation { get; init; }

    /// <summary>Where the code is; 0 for none.</summary>
    public required int Address { get; init; }

    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    /// <summary>Whether it takes a new slot, which no base type has.</summary>
    public bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public bool IsConstructor => Name == ".ctor";

    /// <summary>Whether code in other assemblies may name it, by itself or from a derived type.</summary>
    public bool IsVisible =>
        (Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family
            or MethodAttributes.FamORAssem;
}
