using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>The types whose values are followed: names, types, members, and what holds them.</summary>
internal static class Relevant
{
    private static readonly HashSet<string> Types =
    [
        "System.String", "System.Type", "System.RuntimeType", "System.Reflection.TypeInfo", "System.Reflection.MemberInfo", "System.Reflection.MethodBase",
        "System.Reflection.MethodInfo", "System.Reflection.ConstructorInfo", "System.Reflection.FieldInfo", "System.Reflection.PropertyInfo",
        "System.Reflection.EventInfo", "System.Reflection.Assembly", "System.Reflection.AssemblyName", "System.Reflection.Module", "System.Delegate",
        "System.RuntimeTypeHandle", "System.RuntimeMethodHandle", "System.RuntimeFieldHandle", "System.ComponentModel.PropertyDescriptor",
    ];

    /// <summary>
    /// Whether values of the type are followed through slots, too. Texts are not: <c>ToString</c> and what is like it would lead from
    /// each to all others.
    /// </summary>
    public static bool IsThroughSlots(TypeShape shape) => Is(shape) && shape.Parts.All(part => part.Text != "System.String");

    /// <summary>Whether a value is a type, which code can write out.</summary>
    public static bool IsOfTypes(TypeShape shape) => shape.Parts.Any(part => part.Text is "System.Type" or "System.Reflection.TypeInfo" or "System.RuntimeTypeHandle");

    /// <summary>Whether a type, or what it holds, is followed.</summary>
    public static bool Is(TypeShape shape)
    {
        if (Types.Contains(shape.Text))
            return true;
        foreach (var argument in shape.Arguments)
        {
            if (Is(argument))
                return true;
        }

        return false;
    }
}
