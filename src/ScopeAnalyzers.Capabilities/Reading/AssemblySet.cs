using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>Assemblies that are read together: their types and methods, and what a token in one of them means.</summary>
internal sealed class AssemblySet : IDisposable
{
    private readonly List<LoadedAssembly> assemblies = [];
    private readonly Dictionary<string, LoadedAssembly> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<MetadataReader, LoadedAssembly> byReader = [];
    private readonly List<TypeNode?> types = [null];
    private readonly List<MethodNode?> methods = [null];
    private readonly Dictionary<(string Assembly, string Name), int> typesByName = [];
    private readonly Dictionary<(LoadedAssembly, EntityHandle), TypeShape> shapes = [];
    private readonly Dictionary<(LoadedAssembly, EntityHandle), int> members = [];
    private readonly Dictionary<int, TypeShape> definitions = [];
    private readonly Dictionary<int, Signature> signatures = [];
    private readonly ShapeProvider provider;

    private AssemblySet() => provider = new(this);

    /// <summary>The files that are no assembly, and why.</summary>
    public List<(string Path, string Why)> Unread { get; } = [];

    public IReadOnlyList<LoadedAssembly> Assemblies => assemblies;

    public IEnumerable<TypeNode> Types => types.OfType<TypeNode>();

    public IEnumerable<MethodNode> Methods => methods.OfType<MethodNode>();

    /// <summary>One more than the greatest number of a type.</summary>
    public int TypeCount => types.Count;

    /// <summary>One more than the greatest number of a method.</summary>
    public int MethodCount => methods.Count;

    /// <summary>One more than the greatest number of a field.</summary>
    public int FieldCount { get; private set; } = 1;

    /// <summary>Reads the assemblies among the files; of two of one name the first.</summary>
    public static AssemblySet Read(IEnumerable<string> files)
    {
        var set = new AssemblySet();
        foreach (var file in files)
            set.Load(file);
        foreach (var type in set.Types)
            set.Complete(type);
        foreach (var type in set.Types)
            type.IsVisible = set.IsVisible(type);
        return set;
    }

    public TypeNode Type(int number) => types[number]!;

    public MethodNode Method(int number) => methods[number]!;

    /// <summary>The assembly of tables.</summary>
    public LoadedAssembly Of(MetadataReader reader) => byReader[reader];

    /// <summary>The methods that a type defines.</summary>
    public IEnumerable<MethodNode> MethodsOf(TypeNode type)
    {
        for (var number = type.Methods.Start.Value; number < type.Methods.End.Value; number++)
            yield return Method(number);
    }

    /// <summary>The number of the type of a name, wherever it is defined; -1 for none.</summary>
    public int Find(string name) => Types.FirstOrDefault(type => type.Name == name)?.Number ?? -1;

    /// <summary>The shape of a type that is defined here, without type arguments.</summary>
    public TypeShape ShapeOf(int type)
    {
        if (!definitions.TryGetValue(type, out var shape))
            definitions.Add(type, shape = new TypeShape(Type(type).Name, type, []));
        return shape;
    }

    /// <summary>What a token of a type means.</summary>
    public TypeShape ShapeOf(LoadedAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
            return ShapeOf(assembly.TypeBase + MetadataTokens.GetRowNumber(handle));
        if (!shapes.TryGetValue((assembly, handle), out var shape))
        {
            shape = handle.Kind == HandleKind.TypeReference
                ? Resolve(assembly, (TypeReferenceHandle)handle)
                : assembly.Metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(provider, assembly);
            shapes[(assembly, handle)] = shape;
        }

        return shape;
    }

    /// <summary>The number of the method that a token means; -1 where its assembly is not loaded.</summary>
    public int MethodOf(LoadedAssembly assembly, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                return assembly.MethodBase + MetadataTokens.GetRowNumber(handle);
            case HandleKind.MethodSpecification:
                return MethodOf(assembly, assembly.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            case HandleKind.MemberReference:
                if (!members.TryGetValue((assembly, handle), out var number))
                    members.Add((assembly, handle), number = Resolve(assembly, (MemberReferenceHandle)handle));
                return number;
            default:
                return -1;
        }
    }

    /// <summary>The number of the field that a token means; -1 where its assembly is not loaded.</summary>
    public int FieldOf(LoadedAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
            return assembly.FieldBase + MetadataTokens.GetRowNumber(handle);
        if (handle.Kind != HandleKind.MemberReference)
            return -1;
        if (!members.TryGetValue((assembly, handle), out var number))
            members.Add((assembly, handle), number = ResolveField(assembly, (MemberReferenceHandle)handle));
        return number;
    }

    /// <summary>The type arguments that a token gives to a method and its type.</summary>
    public IEnumerable<TypeShape> ArgumentsOf(LoadedAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodSpecification)
        {
            var specification = assembly.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
            foreach (var argument in specification.DecodeSignature(provider, assembly))
                yield return argument;
            handle = specification.Method;
        }

        if (handle.Kind == HandleKind.MemberReference
            && assembly.Metadata.GetMemberReference((MemberReferenceHandle)handle).Parent is { Kind: HandleKind.TypeSpecification } parent)
        {
            foreach (var argument in ShapeOf(assembly, parent).Arguments)
                yield return argument;
        }
    }

    /// <summary>The types of a method's parameters, and what it gives back.</summary>
    public Signature SignatureOf(MethodNode method)
    {
        if (!signatures.TryGetValue(method.Number, out var signature))
        {
            var decoded = method.Type.Assembly.Metadata.GetMethodDefinition(method.Handle).DecodeSignature(provider, method.Type.Assembly);
            signatures.Add(method.Number,
                signature = new Signature(decoded.ParameterTypes, decoded.ReturnType, decoded.GenericParameterCount));
        }

        return signature;
    }

    /// <summary>The types of a method's local variables.</summary>
    public IReadOnlyList<TypeShape> LocalsOf(LoadedAssembly assembly, StandaloneSignatureHandle handle) =>
        handle.IsNil ? [] : assembly.Metadata.GetStandaloneSignature(handle).DecodeLocalSignature(provider, assembly);

    /// <summary>The type of a field.</summary>
    public TypeShape TypeOf(LoadedAssembly assembly, FieldDefinition field) => field.DecodeSignature(provider, assembly);

    /// <summary>The signature of a method that no loaded assembly defines.</summary>
    public MethodSignature<TypeShape> SignatureOf(LoadedAssembly assembly, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodSpecification =>
            SignatureOf(assembly, assembly.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference =>
            assembly.Metadata.GetMemberReference((MemberReferenceHandle)handle).DecodeMethodSignature(provider, assembly),
        HandleKind.StandaloneSignature =>
            assembly.Metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(provider, assembly),
        _ => assembly.Metadata.GetMethodDefinition((MethodDefinitionHandle)handle).DecodeSignature(provider, assembly),
    };

    /// <inheritdoc/>
    public void Dispose() => assemblies.ForEach(assembly => assembly.Dispose());

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

            var assembly = new LoadedAssembly(path, file, metadata) { TypeBase = types.Count - 1, MethodBase = methods.Count - 1,
                FieldBase = FieldCount - 1 };
            if (byName.TryAdd(assembly.Name, assembly))
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
        assemblies.Add(assembly);
        byReader.Add(assembly.Metadata, assembly);
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
        var ns = container < 0 ? metadata.GetString(definition.Namespace) : Type(container).Namespace;
        var prefix = container < 0 ? ns : Type(container).Name;
        var name = metadata.GetString(definition.Name);
        var type = new TypeNode
        {
            Number = types.Count,
            Assembly = assembly,
            Handle = handle,
            Namespace = ns,
            Name = prefix.Length == 0 ? name : $"{prefix}.{name}",
            Attributes = definition.Attributes,
            Container = container,
            Methods = methods.Count..(methods.Count + definition.GetMethods().Count),
        };
        types.Add(type);
        typesByName.TryAdd((assembly.Name, type.Name), type.Number);
        foreach (var each in definition.GetMethods())
            Add(type, each);
    }

    private void Add(TypeNode type, MethodDefinitionHandle handle)
    {
        var definition = type.Assembly.Metadata.GetMethodDefinition(handle);
        var method = new MethodNode
        {
            Number = methods.Count,
            Type = type,
            Handle = handle,
            Name = type.Assembly.Metadata.GetString(definition.Name),
            Attributes = definition.Attributes,
            Implementation = definition.ImplAttributes,
            Address = definition.RelativeVirtualAddress,
        };
        methods.Add(method);
        if (method.Name == ".cctor")
            type.StaticConstructor = method.Number;
    }

    private void Complete(TypeNode type)
    {
        var definition = type.Assembly.Metadata.GetTypeDefinition(type.Handle);
        if (!definition.BaseType.IsNil)
        {
            var shape = ShapeOf(type.Assembly, definition.BaseType);
            type.Base = shape.Definition;
            type.IsValueType = shape.Text is "System.Enum" or "System.ValueType" && type.Name != "System.Enum";
        }

        type.Interfaces =
        [
            .. definition.GetInterfaceImplementations()
                .Select(handle => ShapeOf(type.Assembly, type.Assembly.Metadata.GetInterfaceImplementation(handle).Interface).Definition)
                .Where(number => number >= 0),
        ];
    }

    private bool IsVisible(TypeNode type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(Type(type.Container)),
        _ => false,
    };

    private TypeShape Resolve(LoadedAssembly assembly, TypeReferenceHandle handle)
    {
        var reference = assembly.Metadata.GetTypeReference(handle);
        var name = assembly.Metadata.GetString(reference.Name);
        var ns = assembly.Metadata.GetString(reference.Namespace);
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = ShapeOf(assembly, reference.ResolutionScope);
                var nested = $"{outer.Text}.{name}";
                return outer.Definition >= 0 && typesByName.TryGetValue((Type(outer.Definition).Assembly.Name, nested), out var inner)
                    ? ShapeOf(inner) : new TypeShape(nested, -1, []);
            case HandleKind.AssemblyReference:
                var from = assembly.Metadata.GetString(
                    assembly.Metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
                var full = ns.Length == 0 ? name : $"{ns}.{name}";
                return Find(from, ns, name, full) is >= 0 and var found ? ShapeOf(found) : new TypeShape(full, -1, []);
            default:
                return new TypeShape(ns.Length == 0 ? name : $"{ns}.{name}", -1, []);
        }
    }

    /// <summary>Finds a type in an assembly, or where that forwards it.</summary>
    private int Find(string from, string ns, string name, string full)
    {
        for (var hops = 0; hops < 8; hops++)
        {
            if (!byName.TryGetValue(from, out var assembly))
                return -1;
            if (typesByName.TryGetValue((assembly.Name, full), out var number))
                return number;
            if (ForwardOf(assembly, ns, name) is not { } forward)
                return -1;
            from = forward;
        }

        return -1;
    }

    private readonly Dictionary<LoadedAssembly, Dictionary<(string, string), string>> forwards = [];

    private string? ForwardOf(LoadedAssembly assembly, string ns, string name)
    {
        if (!forwards.TryGetValue(assembly, out var known))
        {
            known = [];
            foreach (var handle in assembly.Metadata.ExportedTypes)
            {
                var exported = assembly.Metadata.GetExportedType(handle);
                if (exported.Implementation.Kind == HandleKind.AssemblyReference)
                    known[(assembly.Metadata.GetString(exported.Namespace), assembly.Metadata.GetString(exported.Name))] =
                        assembly.Metadata.GetString(
                            assembly.Metadata.GetAssemblyReference((AssemblyReferenceHandle)exported.Implementation).Name);
            }

            forwards.Add(assembly, known);
        }

        return known.GetValueOrDefault((ns, name));
    }

    private int Resolve(LoadedAssembly assembly, MemberReferenceHandle handle)
    {
        var reference = assembly.Metadata.GetMemberReference(handle);
        if (reference.Parent.Kind == HandleKind.MethodDefinition)
            return assembly.MethodBase + MetadataTokens.GetRowNumber(reference.Parent);

        var name = assembly.Metadata.GetString(reference.Name);
        Signature? asked = null;
        for (var number = ShapeOf(assembly, reference.Parent).Definition; number >= 0; number = Type(number).Base)
        {
            var named = MethodsOf(Type(number)).Where(method => method.Name == name).ToList();
            if (named.Count == 0)
                continue;
            asked ??= ReadSignature(assembly, reference);
            foreach (var method in named)
            {
                if (SignatureOf(method).Text == asked.Text)
                    return method.Number;
            }
        }

        return -1;
    }

    private Signature ReadSignature(LoadedAssembly assembly, MemberReference reference)
    {
        var decoded = reference.DecodeMethodSignature(provider, assembly);
        return new Signature(decoded.ParameterTypes, decoded.ReturnType, decoded.GenericParameterCount);
    }

    private int ResolveField(LoadedAssembly assembly, MemberReferenceHandle handle)
    {
        var reference = assembly.Metadata.GetMemberReference(handle);
        var name = assembly.Metadata.GetString(reference.Name);
        for (var number = ShapeOf(assembly, reference.Parent).Definition; number >= 0; number = Type(number).Base)
        {
            var type = Type(number);
            foreach (var field in type.Assembly.Metadata.GetTypeDefinition(type.Handle).GetFields())
            {
                if (type.Assembly.Metadata.StringComparer.Equals(type.Assembly.Metadata.GetFieldDefinition(field).Name, name))
                    return type.Assembly.FieldBase + MetadataTokens.GetRowNumber(field);
            }
        }

        return -1;
    }
}
