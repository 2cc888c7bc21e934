using System.Reflection;
using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Roots;

/// <summary>What the native entry points that the frameworks import can do: <c>native-roots.txt</c>.</summary>
internal sealed class NativeRoots
{
    private const string None = "none";

    private readonly List<(string Class, NamePattern Pattern)> rows = [];

    public NativeRoots()
    {
        var name = "";
        foreach (var line in DataTable.Lines("native-roots.txt"))
        {
            if (line[0] == '[')
                name = line.Trim('[', ']');
            else
                rows.Add((name, new NamePattern(line)));
        }
    }

    /// <summary>The class of a native entry point; empty for none, or null if the table does not know it.</summary>
    public string? ClassOf(string entry)
    {
        foreach (var (name, pattern) in rows)
        {
            if (pattern.Matches(entry))
                return name == None ? "" : name;
        }

        return null;
    }

    /// <summary>The entry point that a method imports, as <c>module!name</c>; null for a method with code of its own.</summary>
    public static string? EntryOf(MethodNode method)
    {
        if ((method.Implementation & MethodImplAttributes.InternalCall) != 0)
            return $"FCALL!{method.Type.Name}.{method.Name}";
        if ((method.Attributes & MethodAttributes.PinvokeImpl) == 0)
            return null;

        var metadata = method.Type.Assembly.Metadata;
        var import = metadata.GetMethodDefinition(method.Handle).GetImport();
        if (import.Module.IsNil)
            return null;
        var module = metadata.GetString(metadata.GetModuleReference(import.Module).Name);
        if (module.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            module = module[..^4];
        if (!module.StartsWith("libSystem", StringComparison.Ordinal) && module != "QCall")
            module = module.ToLowerInvariant();
        return $"{module}!{metadata.GetString(import.Name)}";
    }
}
