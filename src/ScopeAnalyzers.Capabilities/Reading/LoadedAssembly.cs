using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>One assembly, with the numbers that its types, methods and fields have among those of all assemblies.</summary>
internal sealed class LoadedAssembly(string path, PEReader file, MetadataReader metadata) : IDisposable
{
    /// <summary>The simple name.</summary>
    public string Name { get; } = metadata.GetString(metadata.GetAssemblyDefinition().Name);

    /// <summary>Where it was read.</summary>
    public string Path => path;

    /// <summary>Its code.</summary>
    public PEReader File => file;

    /// <summary>Its tables.</summary>
    public MetadataReader Metadata => metadata;

    /// <summary>The version id of its one module.</summary>
    public Guid ModuleVersion { get; } = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);

    /// <summary>Whether the image holds code for a processor that did not come from its IL.</summary>
    public bool IsMixed { get; } = file.PEHeaders.CorHeader is { } header && (header.Flags & CorFlags.ILOnly) == 0
        && header.ManagedNativeHeaderDirectory.Size == 0;

    /// <summary>What is added to a row's number, which counts from 1.</summary>
    public int TypeBase { get; init; }

    /// <inheritdoc cref="TypeBase"/>
    public int MethodBase { get; init; }

    /// <inheritdoc cref="TypeBase"/>
    public int FieldBase { get; init; }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
