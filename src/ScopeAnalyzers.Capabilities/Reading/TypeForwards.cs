using System.Reflection.Metadata;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>The types that an assembly forwards to others.</summary>
internal sealed class TypeForwards
{
    private readonly Dictionary<(string Namespace, string Name), string> known = [];

    public TypeForwards(MetadataReader metadata)
    {
        foreach (var handle in metadata.ExportedTypes)
        {
            var exported = metadata.GetExportedType(handle);
            if (exported.Implementation.Kind == HandleKind.AssemblyReference)
                known[(metadata.GetString(exported.Namespace), metadata.GetString(exported.Name))] =
                    metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)exported.Implementation).Name);
        }
    }

    /// <summary>The assembly to which a type is forwarded, or null if it is not.</summary>
    public string? Find(string ns, string name) => known.GetValueOrDefault((ns, name));
}
