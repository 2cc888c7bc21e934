using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>Follows the values of one body: a stack of places, instruction after instruction, joined where branches meet.</summary>
internal sealed class FlowReader(FlowGraph graph, FlowTable table, MethodNode method)
{
    private static readonly int[] Nothing = [];

    private readonly AssemblySet set = graph.Set;
    private readonly LoadedAssembly assembly = method.Type.Assembly;
    private readonly Dictionary<int, List<int[]>> joins = [];
    private readonly List<int[]> stack = [];
    private readonly bool isInstance = !method.IsStatic;
    private IReadOnlyList<TypeShape> parameters = [];
    private bool[] relevantLocals = [];

    public void Read()
    {
        var body = assembly.File.GetMethodBody(method.Address);
        parameters = set.SignatureOf(method).Parameters;
        relevantLocals = [.. set.LocalsOf(assembly, body.LocalSignature).Select(Relevant.Is)];
        foreach (var region in body.ExceptionRegions)
        {
            if (region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter)
                joins[region.HandlerOffset] = [Nothing];
            if (region.Kind == ExceptionRegionKind.Filter)
                joins[region.FilterOffset] = [Nothing];
        }

        foreach (var instruction in Instruction.Read(body.GetILReader()))
        {
            if (joins.TryGetValue(instruction.Offset, out var joined))
                Join(joined);
            Step(instruction);
        }
    }

    private void Join(List<int[]> joined)
    {
        if (stack.Count != joined.Count)
        {
            stack.Clear();
            stack.AddRange(joined);
            return;
        }

        for (var i = 0; i < stack.Count; i++)
            stack[i] = Union(stack[i], joined[i]);
    }

    private void Branch(int target)
    {
        if (!joins.TryGetValue(target, out var joined))
            joins.Add(target, [.. stack]);
        else if (joined.Count == stack.Count)
        {
            for (var i = 0; i < joined.Count; i++)
                joined[i] = Union(joined[i], stack[i]);
        }
    }

    private void Step(Instruction instruction)
    {
        var code = instruction.Code;
        switch (code.OperandType)
        {
            case OperandType.InlineMethod when code == OpCodes.Call || code == OpCodes.Callvirt || code == OpCodes.Newobj:
                Call(MetadataTokens.EntityHandle(instruction.Operand), code == OpCodes.Newobj);
                return;
            case OperandType.InlineSig:
                CallIndirectly(MetadataTokens.EntityHandle(instruction.Operand));
                return;
            case OperandType.InlineField:
                Field(code, set.FieldOf(assembly, MetadataTokens.EntityHandle(instruction.Operand)));
                return;
        }

        if (ArgumentOf(instruction) is { } argument)
            Variable(code.Name![2..5] == "arg" && code.Name[0] == 's', argument, graph.Parameter(method.Number, argument),
                IsRelevantArgument(argument));
        else if (LocalOf(instruction) is { } local)
            Variable(code.Name![0] == 's', local, graph.Local(method.Number, local),
                local < relevantLocals.Length && relevantLocals[local]);
        else
            Plain(instruction);

        if (code.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
        {
            foreach (var target in instruction.Targets ?? [instruction.Operand])
                Branch(target);
        }

        if (code.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
            stack.Clear();
    }

    private bool IsRelevantArgument(int argument) =>
        isInstance
            ? argument > 0 && argument <= parameters.Count && Relevant.Is(parameters[argument - 1])
            : argument < parameters.Count && Relevant.Is(parameters[argument]);

    private void Variable(bool stores, int index, int place, bool isRelevant)
    {
        if (stores)
            FlowTo(Pop(), place, isRelevant);
        else
            Push(isRelevant ? [place] : Nothing);
    }

    private void Plain(Instruction instruction)
    {
        var code = instruction.Code;
        if (code == OpCodes.Dup)
        {
            var top = Pop();
            Push(top);
            Push(top);
        }
        else if (code == OpCodes.Castclass || code == OpCodes.Isinst || code == OpCodes.Box || code == OpCodes.Unbox_Any
            || code == OpCodes.Ldind_Ref || code == OpCodes.Ldobj)
        {
            // The value is the same.
        }
        else if (code == OpCodes.Ldelem_Ref || code == OpCodes.Ldelem || code == OpCodes.Ldelema)
        {
            Pop();
        }
        else if (code == OpCodes.Stelem_Ref || code == OpCodes.Stelem)
        {
            var value = Pop();
            Pop();
            FlowInto(value, Pop());
        }
        else if (code == OpCodes.Stind_Ref || code == OpCodes.Stobj)
        {
            var value = Pop();
            FlowInto(value, Pop());
        }
        else if (code == OpCodes.Ret)
        {
            if (stack.Count > 0)
                FlowTo(Pop(), graph.Result(method.Number), Relevant.Is(set.SignatureOf(method).Return));
        }
        else
        {
            for (var left = Pops(code); left > 0; left--)
                Pop();
            for (var left = Pushes(code); left > 0; left--)
                Push(Nothing);
        }
    }

    private void Field(OpCode code, int field)
    {
        if (code == OpCodes.Ldtoken)
        {
            Push(Nothing);
            return;
        }

        var place = field >= 0 ? graph.Field(field) : -1;
        if (code == OpCodes.Stfld || code == OpCodes.Stsfld)
        {
            var value = Pop();
            if (code == OpCodes.Stfld)
                Pop();
            if (place >= 0)
                FlowTo(value, place, true);
            return;
        }

        if (code == OpCodes.Ldfld || code == OpCodes.Ldflda)
            Pop();
        Push(place >= 0 && IsRelevantField(field) ? [place] : Nothing);
    }

    private bool IsRelevantField(int field) => graph.IsRelevantField(field);

    private void Call(EntityHandle handle, bool isNew)
    {
        var callee = set.MethodOf(assembly, handle);
        var signature = set.SignatureOf(assembly, handle);
        var hasObject = signature.Header.IsInstance && !isNew;
        var arguments = new int[signature.ParameterTypes.Length + (signature.Header.IsInstance ? 1 : 0)][];
        for (var i = arguments.Length - 1; i >= (isNew ? 1 : 0); i--)
            arguments[i] = Pop();
        if (isNew)
            arguments[0] = Nothing;

        var role = callee >= 0 ? table.RoleOf(set.Method(callee), set) : null;
        foreach (var sink in role?.Sinks ?? [])
        {
            foreach (var place in sink < arguments.Length ? arguments[sink] : Nothing)
                graph.Sunk.Add((place, method, role!.Class!));
        }

        var result = ResultOf(callee, role, arguments, hasObject, isNew, signature.ReturnType);
        if (callee >= 0 && role is { Ends: false, Passes: false, Mixes: false, Holds: false })
            HandOver(callee, arguments, signature.Header.IsInstance);
        if (isNew || signature.ReturnType.Text != "System.Void")
            Push(result);
    }

    private int[] ResultOf(int callee, Role? role, int[][] arguments, bool hasObject, bool isNew, TypeShape type)
    {
        if (role is null || role.Ends)
            return Nothing;
        if (role.Mixes)
            return arguments.Aggregate(Nothing, Union);
        if (role.Passes)
            return arguments.Length > 0 ? arguments[0] : Nothing;
        if (role.Holds)
        {
            // What is put in last is what a collection holds; the others say where. A static method's first is what it works on.
            if (arguments.Length == 0)
                return Nothing;
            var held = hasObject || isNew ? arguments.Length > 1 ? arguments[^1] : Nothing : arguments.Skip(1).Aggregate(Nothing, Union);
            if (!isNew)
            {
                FlowInto(held, arguments[0]);
                FlowInto(arguments[0], held);
            }

            return isNew ? held : arguments[0];
        }

        return callee >= 0 && !isNew && Relevant.Is(type) ? [graph.Result(callee)] : Nothing;
    }

    private void HandOver(int callee, int[][] arguments, bool isInstance)
    {
        var types = set.SignatureOf(set.Method(callee)).Parameters;
        for (var i = isInstance ? 1 : 0; i < arguments.Length; i++)
        {
            var type = types[isInstance ? i - 1 : i];
            if (arguments[i].Length == 0)
                continue;
            var place = graph.Parameter(callee, i);
            FlowTo(arguments[i], place, true);
            if (type.Text.EndsWith('@'))
            {
                foreach (var written in arguments[i])
                    graph.Flow(place, written);
            }
        }
    }

    private void CallIndirectly(EntityHandle handle)
    {
        var signature = set.SignatureOf(assembly, handle);
        for (var left = signature.ParameterTypes.Length + (signature.Header.IsInstance ? 2 : 1); left > 0; left--)
            Pop();
        if (signature.ReturnType.Text != "System.Void")
            Push(Nothing);
    }

    private void FlowTo(int[] value, int place, bool isRelevant)
    {
        if (!isRelevant)
            return;
        foreach (var from in value)
            graph.Flow(from, place);
    }

    private void FlowInto(int[] value, int[] places)
    {
        foreach (var place in places)
            FlowTo(value, place, true);
    }

    private int[] Pop()
    {
        if (stack.Count == 0)
            return Nothing;
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    private void Push(int[] value) => stack.Add(value);

    private static int[] Union(int[] one, int[] other) =>
        other.Length == 0 || one == other ? one : one.Length == 0 ? other : one.Length > 8 ? one : [.. one.Union(other)];

    private static int? ArgumentOf(Instruction instruction)
    {
        var name = instruction.Code.Name!;
        return name.StartsWith("ldarg", StringComparison.Ordinal) || name.StartsWith("starg", StringComparison.Ordinal)
            ? NumberOf(instruction, name) : null;
    }

    private static int? LocalOf(Instruction instruction)
    {
        var name = instruction.Code.Name!;
        return name.StartsWith("ldloc", StringComparison.Ordinal) || name.StartsWith("stloc", StringComparison.Ordinal)
            ? NumberOf(instruction, name) : null;
    }

    private static int NumberOf(Instruction instruction, string name) => char.IsAsciiDigit(name[^1]) ? name[^1] - '0' : instruction.Operand;

    private static int Pops(OpCode code) => code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Varpop => 0,
        _ => 3,
    };

    private static int Pushes(OpCode code) => code.StackBehaviourPush switch
    {
        StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };
}
