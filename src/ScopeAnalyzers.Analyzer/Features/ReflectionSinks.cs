using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>How a call reaches what it is given by name.</summary>
internal enum Sink
{
    /// <summary>It reaches a type, an assembly or code that no name in the source binds to.</summary>
    Anything,

    /// <summary>It reaches the type that a text names.</summary>
    TypeByName,

    /// <summary>It reaches the member of a type that a text names.</summary>
    MemberByName,

    /// <summary>It makes an instance of the type that it is given.</summary>
    InstanceOfType,
}

/// <summary>The calls that reach code by name, which binding cannot judge: a table of types and beginnings of member names.</summary>
internal static class ReflectionSinks
{
    private static readonly Dictionary<string, (string Name, Sink Sink)[]> ByType = new()
    {
        ["System.Type"] =
        [
            ("GetTypeFromProgID", Sink.Anything), ("GetTypeFromCLSID", Sink.Anything), ("GetTypeArray", Sink.Anything),
            ("GetType", Sink.TypeByName), ("GetNestedType", Sink.MemberByName), ("GetInterface", Sink.MemberByName),
            ("GetMethod", Sink.MemberByName), ("GetField", Sink.MemberByName), ("GetProperty", Sink.MemberByName),
            ("GetProperties", Sink.MemberByName), ("GetMember", Sink.MemberByName), ("GetConstructor", Sink.MemberByName),
            ("GetEvent", Sink.MemberByName), ("InvokeMember", Sink.MemberByName),
        ],
        ["System.Reflection.Assembly"] =
        [
            ("Load", Sink.Anything), ("UnsafeLoadFrom", Sink.Anything), ("ReflectionOnlyLoad", Sink.Anything),
            ("GetTypes", Sink.Anything), ("GetExportedTypes", Sink.Anything),
            ("GetType", Sink.TypeByName), ("CreateInstance", Sink.TypeByName),
        ],
        ["System.Reflection.Module"] = [("GetType", Sink.TypeByName), ("GetMethod", Sink.Anything), ("GetField", Sink.Anything), ("Resolve", Sink.Anything)],
        ["System.Reflection.TypeInfo"] = [("Get", Sink.MemberByName)],
        ["System.Reflection.RuntimeReflectionExtensions"] = [("GetRuntime", Sink.Anything)],
        ["System.Activator"] = [("CreateInstanceFrom", Sink.Anything), ("CreateInstance", Sink.InstanceOfType)],
        ["System.AppDomain"] = [("CreateInstance", Sink.TypeByName), ("Load", Sink.Anything), ("ExecuteAssembly", Sink.Anything)],
        ["System.Delegate"] = [("CreateDelegate", Sink.Anything)],
        ["System.Runtime.Loader.AssemblyLoadContext"] = [("Load", Sink.Anything)],
        ["System.Linq.Expressions.Expression"] =
        [
            ("Call", Sink.MemberByName), ("PropertyOrField", Sink.Anything), ("Property", Sink.Anything), ("Field", Sink.Anything),
        ],
        ["System.ComponentModel.TypeDescriptor"] = [("Get", Sink.Anything), ("CreateInstance", Sink.InstanceOfType)],
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = [("GetUninitializedObject", Sink.InstanceOfType)],
    };

    /// <summary>The types' own names: a full name is made of few types alone.</summary>
    private static readonly HashSet<string> Names = [.. ByType.Keys.Select(full => full.Substring(full.LastIndexOf('.') + 1))];

    /// <summary>How the method reaches code by name; null where it does not.</summary>
    public static Sink? Of(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || !Names.Contains(type.Name) || !ByType.TryGetValue($"{SymbolFactsReader.NameOf(type.ContainingNamespace)}.{type.MetadataName}", out var members))
            return null;

        foreach (var (name, sink) in members)
        {
            if (method.Name.StartsWith(name, StringComparison.Ordinal))
                return sink;
        }

        return null;
    }
}
