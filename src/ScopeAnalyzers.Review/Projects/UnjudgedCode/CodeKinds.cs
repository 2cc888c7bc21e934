namespace ScopeAnalyzers.Review.Projects;

/// <summary>
/// Files that carry code which neither the analyzer nor Review can judge (SCOPE105). A kind joins by one row here and one in the tests.
/// </summary>
internal static class CodeKinds
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".vb"] = "Visual Basic",
        [".vbx"] = "a Visual Basic script",
        [".vbhtml"] = "a page with Visual Basic",
        [".fs"] = "F#",
        [".fsi"] = "F#",
        [".fsx"] = "an F# script",
        [".csx"] = "a C# script",
        [".il"] = "intermediate language",
        [".razor"] = "a page with C#",
        [".cshtml"] = "a page with C#",
        [".aspx"] = "a page with code",
        [".ascx"] = "a page with code",
        [".asmx"] = "a service with code",
        [".ashx"] = "a handler with code",
        [".master"] = "a page with code",
        [".xaml"] = "markup that makes objects",
        [".axaml"] = "markup that makes objects",
        [".tt"] = "a template that runs code",
        [".t4"] = "a template that runs code",
        [".ttinclude"] = "a template that runs code",
        [".dll"] = "a library in binary form",
        [".exe"] = "a program in binary form",
        [".winmd"] = "a library in binary form",
        [".netmodule"] = "a library in binary form",
        [".so"] = "a library in binary form",
        [".dylib"] = "a library in binary form",
        [".lib"] = "a library in binary form",
        [".a"] = "a library in binary form",
        [".obj"] = "a library in binary form",
        [".wasm"] = "a program in binary form",
        [".jar"] = "a library in binary form",
        [".nupkg"] = "a package",
        [".snupkg"] = "a package",
        [".vsix"] = "an extension in binary form",
    };

    /// <summary>Beginnings that tell what a file is, whatever its name.</summary>
    private static readonly (string Beginning, string What)[] Beginnings =
    [
        ("version https://git-lfs.github.com/spec/", "a pointer to a file that git does not hold"),
        ("version https://hawser.github.com/spec/", "a pointer to a file that git does not hold"),
        ("MZ", "a program in binary form"),
        ("\u007FELF", "a program in binary form"),
        ("\u00CF\u00FA\u00ED\u00FE", "a program in binary form"),
        ("\u00CA\u00FE\u00BA\u00BE", "a program in binary form"),
        ("\0asm", "a program in binary form"),
    ];

    /// <summary>What code the file carries; null where it carries none, or C# that the analyzer judges.</summary>
    /// <param name="content">Its bytes; null where they are not known.</param>
    public static string? Of(string path, byte[]? content)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        if (dot >= 0 && Extensions.TryGetValue(name.Substring(dot), out var what))
            return what;
        return content is null ? null : Beginnings.Where(row => Begins(content, row.Beginning)).Select(row => row.What).FirstOrDefault();
    }

    private static bool Begins(byte[] content, string beginning)
    {
        if (content.Length < beginning.Length)
            return false;
        // Two letters begin a text too; a program has a zero byte soon after.
        var isText = beginning == "MZ" && Array.IndexOf(content, (byte)0, 0, Math.Min(content.Length, 512)) < 0;
        return !isText && beginning.Select((unit, index) => content[index] == unit).All(same => same);
    }
}
