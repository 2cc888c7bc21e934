using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>The types and methods that files define, by their numbers: what is read before any token is resolved.</summary>
internal sealed class AssemblyTables
{
    private AssemblyTables()
    {
    }

    public List<LoadedAssembly> Assemblies { get; } = [];

    /// <summary>The files that are no assembly, and why.</summary>
    public List<(string Path, string Why)> Unread { get; } = [];

    /// <summary>The types; there is none of number 0.</summary>
    public List<TypeNode?> Types { get; } = [null];

    /// <summary>The methods; there is none of number 0.</summary>
    public List<MethodNode?> Methods { get; } = [null];

    /// <summary>One more than the greatest number of a field.</summary>
    public int FieldCount { get; private set; } = 1;

    public Dictionary<string, LoadedAssembly> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<MetadataReader, LoadedAssembly> ByReader { get; } = [];

    public Dictionary<(string Assembly, string Name), int> TypesByName { get; } = [];

    /// <summary>Reads the assemblies among the files; of two of one name the first.</summary>
    public static AssemblyTables Read(IEnumerable<string> files)
    {
        var tables = new AssemblyTables();
        foreach (var file in files)
            tables.Load(file);
        return tables;
    }

    private void Load(string path)
    {
        var file = new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage);
        try
        {
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
            {
                Unread.Add((path, "no assembly of .NET"));
                file.Dispose();
                return;
            }

            var assembly = new LoadedAssembly(path, file, metadata) { TypeBase = Types.Count - 1, MethodBase = Methods.Count - 1,
                FieldBase = FieldCount - 1 };
            if (ByName.TryAdd(assembly.Name, assembly))
                Add(assembly);
            else
                file.Dispose();
        }
        catch (BadImageFormatException error)
        {
            Unread.Add((path, error.Message));
            file.Dispose();
        }
    }

    private void Add(LoadedAssembly assembly)
    {
        Assemblies.Add(assembly);
        ByReader.Add(assembly.Metadata, assembly);
        FieldCount += assembly.Metadata.FieldDefinitions.Count;
        foreach (var handle in assembly.Metadata.TypeDefinitions)
            Add(assembly, handle);
    }

    private void Add(LoadedAssembly assembly, TypeDefinitionHandle handle)
    {
        var metadata = assembly.Metadata;
        var definition = metadata.GetTypeDefinition(handle);
        var container = definition.GetDeclaringType() is { IsNil: false } outer
            ? assembly.TypeBase + MetadataTokens.GetRowNumber(outer) : -1;
        var ns = container < 0 ? metadata.GetString(definition.Namespace) : Types[container]!.Namespace;
        var prefix = container < 0 ? ns : Types[container]!.Name;
        var name = metadata.GetString(definition.Name);
        var type = new TypeNode
        {
            Number = Types.Count,
            Assembly = assembly,
            Handle = handle,
            Namespace = ns,
            Name = prefix.Length == 0 ? name : $"{prefix}.{name}",
            Attributes = definition.Attributes,
            Container = container,
            Methods = Methods.Count..(Methods.Count + definition.GetMethods().Count),
        };
        Types.Add(type);
        TypesByName.TryAdd((assembly.Name, type.Name), type.Number);
        foreach (var each in definition.GetMethods())
            Add(type, each);
    }

    private void Add(TypeNode type, MethodDefinitionHandle handle)
    {
        var definition = type.Assembly.Metadata.GetMethodDefinition(handle);
        var method = new MethodNode
        {
            Number = Methods.Count,
            Type = type,
            Handle = handle,
            Name = type.Assembly.Metadata.GetString(definition.Name),
            Attributes = definition.Attributes,
            Implementation = definition.ImplAttributes,
            Address = definition.RelativeVirtualAddress,
        };
        Methods.Add(method);
        if (method.Name == ".cctor")
            type.StaticConstructor = method.Number;
    }
}
