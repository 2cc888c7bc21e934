using System.Reflection;
using System.Reflection.Metadata;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>A type that is defined in a loaded assembly.</summary>
internal sealed class TypeNode
{
    public required int Number { get; init; }

    public required LoadedAssembly Assembly { get; init; }

    public required TypeDefinitionHandle Handle { get; init; }

    /// <summary>The name with its namespace and containing types, as a documentation id writes it.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required TypeAttributes Attributes { get; init; }

    /// <summary>The number of the containing type; -1 for none.</summary>
    public required int Container { get; init; }

    /// <summary>The methods' numbers, which follow one another.</summary>
    public required Range Methods { get; init; }

    /// <summary>The number of the base type; -1 for none, or one whose assembly is not loaded.</summary>
    public int Base { get; set; } = -1;

    /// <summary>Whether it derives from System.ValueType or System.Enum.</summary>
    public bool IsValueType { get; set; }

    /// <summary>The numbers of the interfaces that it lists.</summary>
    public IReadOnlyList<int> Interfaces { get; set; } = [];

    /// <summary>The number of the static constructor; -1 for none.</summary>
    public int StaticConstructor { get; set; } = -1;

    /// <summary>Whether other assemblies see it.</summary>
    public bool IsVisible { get; set; }

    /// <summary>Whether the static constructor waits for the first use of a static field.</summary>
    public bool IsBeforeFieldInit => (Attributes & TypeAttributes.BeforeFieldInit) != 0;

    public bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;
}
