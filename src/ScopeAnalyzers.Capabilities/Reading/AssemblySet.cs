using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>Assemblies that are read together: their types and methods, and what a token in one of them means.</summary>
internal sealed class AssemblySet : IDisposable
{
    private readonly AssemblyTables tables;
    private readonly Dictionary<LoadedAssembly, TypeForwards> forwards = [];
    private readonly Dictionary<(LoadedAssembly, EntityHandle), TypeShape> shapes = [];
    private readonly Dictionary<(LoadedAssembly, EntityHandle), int> members = [];
    private readonly Dictionary<int, TypeShape> definitions = [];
    private readonly Dictionary<int, Signature> signatures = [];
    private readonly ShapeProvider provider;

    private AssemblySet(AssemblyTables tables)
    {
        this.tables = tables;
        provider = new(this);
    }

    /// <summary>The files that are no assembly, and why.</summary>
    public IReadOnlyList<(string Path, string Why)> Unread => tables.Unread;

    public IReadOnlyList<LoadedAssembly> Assemblies => tables.Assemblies;

    public IEnumerable<TypeNode> Types => tables.Types.OfType<TypeNode>();

    public IEnumerable<MethodNode> Methods => tables.Methods.OfType<MethodNode>();

    /// <summary>One more than the greatest number of a type.</summary>
    public int TypeCount => tables.Types.Count;

    /// <summary>One more than the greatest number of a method.</summary>
    public int MethodCount => tables.Methods.Count;

    /// <summary>One more than the greatest number of a field.</summary>
    public int FieldCount => tables.FieldCount;

    /// <summary>Reads the assemblies among the files; of two of one name the first.</summary>
    public static AssemblySet Read(IEnumerable<string> files)
    {
        var set = new AssemblySet(AssemblyTables.Read(files));
        foreach (var type in set.Types)
            set.Complete(type);
        foreach (var type in set.Types)
            type.IsVisible = set.IsVisible(type);
        return set;
    }

    public TypeNode Type(int number) => tables.Types[number]!;

    public MethodNode Method(int number) => tables.Methods[number]!;

    /// <summary>The assembly of tables.</summary>
    public LoadedAssembly Of(MetadataReader reader) => tables.ByReader[reader];

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
    public void Dispose() => tables.Assemblies.ForEach(assembly => assembly.Dispose());

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
                return outer.Definition >= 0
                    && tables.TypesByName.TryGetValue((Type(outer.Definition).Assembly.Name, nested), out var inner)
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
            if (!tables.ByName.TryGetValue(from, out var assembly))
                return -1;
            if (tables.TypesByName.TryGetValue((assembly.Name, full), out var number))
                return number;
            if (ForwardsOf(assembly).Find(ns, name) is not { } forward)
                return -1;
            from = forward;
        }

        return -1;
    }

    private TypeForwards ForwardsOf(LoadedAssembly assembly)
    {
        if (!forwards.TryGetValue(assembly, out var known))
            forwards.Add(assembly, known = new TypeForwards(assembly.Metadata));
        return known;
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
