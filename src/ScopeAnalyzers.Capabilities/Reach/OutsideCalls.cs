using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ScopeAnalyzers.Capabilities.Reading;
using ScopeAnalyzers.Capabilities.Roots;
using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>What a method does by itself, by the capability map: the members of the frameworks that it calls, and native code.</summary>
internal sealed class OutsideCalls(AssemblySet set)
{
    private readonly Dictionary<(LoadedAssembly, EntityHandle),
        (OutsideMember? Member, IReadOnlyList<string> Classes, Making? Making)> known = [];

    /// <summary>The classes of what a method calls, each with what is called.</summary>
    public IEnumerable<(string Class, string By)> Of(MethodNode method)
    {
        if (NativeRoots.EntryOf(method) is { } entry)
            yield return ("native", entry);
        if (method.Address == 0)
            yield break;

        var assembly = method.Type.Assembly;
        var code = Instruction.Read(assembly.File.GetMethodBody(method.Address).GetILReader());
        foreach (var instruction in code)
        {
            if (instruction.Code == OpCodes.Calli)
                yield return ("native", "a function pointer");
            if (instruction.Code.OperandType is not (OperandType.InlineMethod or OperandType.InlineTok))
                continue;
            var (member, classes, making) = Find(assembly, MetadataTokens.EntityHandle(instruction.Operand));
            foreach (var name in classes)
                yield return (name, member!.Short);

            // A type that the code writes is known; it is loaded by its token.
            if (making == Making.OfType && !code.Exists(each => each.Code == OpCodes.Ldtoken))
                yield return ("reflection", member!.Short);
        }
    }

    private (OutsideMember? Member, IReadOnlyList<string> Classes, Making? Making) Find(LoadedAssembly assembly, EntityHandle handle)
    {
        if (!known.TryGetValue((assembly, handle), out var found))
        {
            var member = handle.Kind is HandleKind.MemberReference or HandleKind.MethodSpecification
                ? OutsideMember.Of(set, assembly, handle) : null;
            found = member is null ? (null, [], null) : (member, NamedSymbol.Of(member.Id).Capabilities, CapabilityMap.MakingOf(member.Id));
            known.Add((assembly, handle), found);
        }

        return found;
    }
}
