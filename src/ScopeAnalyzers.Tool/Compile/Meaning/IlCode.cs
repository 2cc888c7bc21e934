using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Reads from the code of a method the members that it names.</summary>
internal static class IlCode
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    /// <summary>The methods and fields that the code calls, reads, writes or takes a pointer to, with the offset of each instruction.</summary>
    public static IEnumerable<(int Offset, EntityHandle Member)> Members(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            ushort value = code.ReadByte();
            if (value == TwoBytes)
                value = (ushort)((TwoBytes << 8) | code.ReadByte());
            var operand = Operands[value];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
                yield return (offset, MetadataTokens.EntityHandle(code.ReadInt32()));
            else
                code.Offset += operand == OperandType.InlineSwitch ? sizeof(int) * code.ReadInt32() : SizeOf(operand);
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
