using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>One instruction of IL.</summary>
/// <param name="Operand">The token, the number of a variable, or where a branch leads, in bytes from the beginning.</param>
/// <param name="Targets">Where a <c>switch</c> leads.</param>
internal readonly record struct Instruction(int Offset, OpCode Code, int Operand, int[]? Targets)
{
    private const byte TwoBytes = 0xFE;

    private static readonly OpCode[] OneByte = new OpCode[256], TwoByte = new OpCode[256];

    static Instruction()
    {
        foreach (var field in typeof(OpCodes).GetFields())
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? OneByte : TwoByte)[code.Value & 0xFF] = code;
        }
    }

    /// <summary>The instructions of a body, in their order.</summary>
    public static List<Instruction> Read(BlobReader code)
    {
        var instructions = new List<Instruction>(code.Length / 2);
        while (code.RemainingBytes > 0)
            instructions.Add(Next(ref code));
        return instructions;
    }

    private static Instruction Next(ref BlobReader code)
    {
        var offset = code.Offset;
        var first = code.ReadByte();
        var known = first == TwoBytes ? TwoByte[code.ReadByte()] : OneByte[first];
        switch (known.OperandType)
        {
            case OperandType.InlineNone:
                return new(offset, known, 0, null);
            case OperandType.ShortInlineBrTarget:
                var near = code.ReadSByte();
                return new(offset, known, code.Offset + near, null);
            case OperandType.InlineBrTarget:
                var far = code.ReadInt32();
                return new(offset, known, code.Offset + far, null);
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return new(offset, known, code.ReadByte(), null);
            case OperandType.InlineVar:
                return new(offset, known, code.ReadUInt16(), null);
            case OperandType.InlineI8 or OperandType.InlineR:
                code.ReadInt64();
                return new(offset, known, 0, null);
            case OperandType.InlineSwitch:
                var targets = new int[code.ReadInt32()];
                for (var i = 0; i < targets.Length; i++)
                    targets[i] = code.ReadInt32();
                var end = code.Offset;
                return new(offset, known, 0, Array.ConvertAll(targets, target => end + target));
            default:
                return new(offset, known, code.ReadInt32(), null);
        }
    }
}
