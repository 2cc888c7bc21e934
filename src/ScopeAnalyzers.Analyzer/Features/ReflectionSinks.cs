using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>How a member reaches what it is given by name.</summary>
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

/// <summary>
/// The members that reach code by name, which binding cannot evaluate. Which they are, the capability map says; of some it is known also
/// what the text or the type in their arguments means.
/// </summary>
internal sealed class ReflectionSinks
{
    private static readonly Dictionary<string, (string Name, Sink Sink)[]> Known = new()
    {
        ["System.Type"] =
        [
            ("GetTypeFrom", Sink.Anything), ("GetTypeArray", Sink.Anything), ("GetType", Sink.TypeByName), ("GetNestedType", Sink.MemberByName),
            ("GetInterface", Sink.MemberByName), ("GetMethod", Sink.MemberByName), ("GetField", Sink.MemberByName), ("GetPropert", Sink.MemberByName),
            ("GetMember", Sink.MemberByName), ("GetConstructor", Sink.MemberByName), ("GetEvent", Sink.MemberByName), ("InvokeMember", Sink.MemberByName),
        ],
        ["System.Reflection.Assembly"] = [("GetTypes", Sink.Anything), ("GetType", Sink.TypeByName), ("CreateInstance", Sink.TypeByName)],
        ["System.Reflection.Module"] = [("GetType", Sink.TypeByName)],
        ["System.Reflection.TypeInfo"] = [("Get", Sink.MemberByName)],
        ["System.Activator"] = [("CreateInstanceFrom", Sink.Anything), ("CreateInstance", Sink.InstanceOfType)],
        ["System.AppDomain"] = [("CreateInstance", Sink.TypeByName)],
        ["System.Linq.Expressions.Expression"] = [("Call", Sink.MemberByName), ("New", Sink.InstanceOfType)],
        ["System.ComponentModel.TypeDescriptor"] = [("CreateInstance", Sink.InstanceOfType)],
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = [("GetUninitializedObject", Sink.InstanceOfType)],
    };

    private readonly ConcurrentDictionary<ISymbol, Sink?> told = new(SymbolEqualityComparer.Default);

    /// <summary>How a member reaches code by name; null if it does not.</summary>
    public Sink? Of(ISymbol? member) =>
        member?.ContainingType is { } type && CapabilityMap.MayMake(type.Name) && SymbolForms.Definition(member) is { } definition
        ? told.GetOrAdd(definition, Find)
        : null;

    private static Sink? Find(ISymbol member)
    {
        if (DocumentationIds.Of(member) is not { } id || CapabilityMap.MakingOf(id) is not { } making)
            return null;
        if (Known.TryGetValue($"{SymbolFactsReader.NameOf(member.ContainingNamespace)}.{member.ContainingType.MetadataName}",
            out var members))
        {
            foreach (var (name, sink) in members)
            {
                if (member.Name.StartsWith(name, StringComparison.Ordinal))
                    return sink;
            }
        }

        return making == Making.OfType ? Sink.InstanceOfType : Sink.Anything;
    }
}
