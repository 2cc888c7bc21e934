using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Graph;

/// <summary>Reads from a body what it leads to.</summary>
internal sealed class BodyReader
{
    private readonly AssemblySet set;
    private readonly NamedTypes named;
    private readonly Accessors accessors;

    public BodyReader(AssemblySet set)
    {
        this.set = set;
        named = new(set);
        accessors = new(set, named);
    }

    /// <summary>The nodes that a method leads to.</summary>
    public IEnumerable<int> CalleesOf(MethodNode method)
    {
        // An object may be called through its base types and interfaces from then on; where a static constructor does not wait for a field,
        // any call runs it.
        if (method.IsConstructor && !method.Type.IsValueType)
            yield return CallGraph.SlotsOf(set, method.Type.Number);
        if ((method.IsStatic || method.IsConstructor) && StaticConstructorOf(method.Type, onField: false) is { } own
            && own != method.Number)
            yield return own;
        foreach (var target in accessors.TargetsOf(method))
            yield return target;
        if (method.Address == 0)
            yield break;

        var assembly = method.Type.Assembly;
        foreach (var instruction in Instruction.Read(assembly.File.GetMethodBody(method.Address).GetILReader()))
        {
            if (instruction.Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
                or OperandType.InlineTok)
            {
                foreach (var callee in CalleesOf(assembly, instruction.Code, MetadataTokens.EntityHandle(instruction.Operand)))
                    yield return callee;
            }
            else if (instruction.Code == OpCodes.Ldstr)
            {
                foreach (var callee in named.MethodsOf(
                    assembly.Metadata.GetUserString(MetadataTokens.UserStringHandle(instruction.Operand & 0xFFFFFF))))
                    yield return callee;
            }
        }
    }

    private IEnumerable<int> CalleesOf(LoadedAssembly assembly, OpCode code, EntityHandle operand)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineMethod:
                if (set.MethodOf(assembly, operand) is >= 0 and var callee)
                    yield return callee;
                foreach (var slots in ValueSlots(set.ArgumentsOf(assembly, operand)))
                    yield return slots;
                break;
            case OperandType.InlineField when code == OpCodes.Ldsfld || code == OpCodes.Ldsflda || code == OpCodes.Stsfld:
                if (DeclaringType(assembly, operand) is >= 0 and var type
                    && StaticConstructorOf(set.Type(type), onField: true) is { } initializer)
                    yield return initializer;
                break;
            case OperandType.InlineType when code == OpCodes.Box || code == OpCodes.Constrained:
                foreach (var slots in ValueSlots([set.ShapeOf(assembly, operand)]))
                    yield return slots;
                break;
        }
    }

    /// <summary>A struct has no maker that is called: who boxes it, or gives it for a type parameter, hands it on.</summary>
    private IEnumerable<int> ValueSlots(IEnumerable<TypeShape> shapes) => shapes
        .Where(shape => shape.Definition >= 0 && set.Type(shape.Definition).IsValueType)
        .Select(shape => CallGraph.SlotsOf(set, shape.Definition));

    private int DeclaringType(LoadedAssembly assembly, EntityHandle field) => field.Kind switch
    {
        HandleKind.FieldDefinition =>
            assembly.TypeBase
                + MetadataTokens.GetRowNumber(assembly.Metadata.GetFieldDefinition((FieldDefinitionHandle)field).GetDeclaringType()),
        HandleKind.MemberReference =>
            set.ShapeOf(assembly, assembly.Metadata.GetMemberReference((MemberReferenceHandle)field).Parent).Definition,
        _ => -1,
    };

    private static int? StaticConstructorOf(TypeNode type, bool onField) =>
        type.StaticConstructor >= 0 && (onField || !type.IsBeforeFieldInit) ? type.StaticConstructor : null;
}
