using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;

/// <summary>
/// Files that carry code which neither the analyzer nor Review can evaluate (SCOPE105). A kind joins by one row here and one in the tests.
/// </summary>
internal static class CodeKinds
{
    /// <summary>The kinds: the rule's page has the same table.</summary>
    public static IReadOnlyList<CodeKind> All { get; } =
    [
        new("Visual Basic", ".vb"),
        new("a Visual Basic script", ".vbx"),
        new("a page with Visual Basic", ".vbhtml"),
        new("F#", ".fs .fsi"),
        new("an F# script", ".fsx"),
        new("a C# script", ".csx"),
        new("intermediate language", ".il"),
        new("a page with C#", ".razor .cshtml"),
        new("a page with code", ".aspx .ascx .master .html .htm .xhtml .vue .svelte .astro .php .phtml .jsp .asp"),
        new("a service with code", ".asmx"),
        new("a handler with code", ".ashx"),
        new("markup that makes objects", ".xaml .axaml"),
        new("a template that runs code", ".tt .t4 .ttinclude .cst .sbn .scriban .liquid .hbs .handlebars .mustache .ejs .pug .j2 .jinja .jinja2 .erb .stg .xsl .xslt"),
        new("a library in binary form", ".dll .winmd .netmodule .so .dylib .lib .a .obj .jar"),
        new("a program in binary form", ".exe .wasm"),
        new("a package", ".nupkg .snupkg"),
        new("an extension in binary form", ".vsix"),
        new("a notebook with code", ".ipynb .dib .linq .rmd .qmd"),
        new("a build script", ".cake .mk .mak .cmake .gradle .bzl .star .nuke .psake .fake", "Makefile GNUmakefile justfile Taskfile Rakefile Earthfile Tiltfile Snakefile SConstruct SConscript CMakeLists.txt BUILD WORKSPACE"),
        new("a shell script", ".sh .bash .zsh .fish .ksh .csh .nu"),
        new("a PowerShell script", ".ps1 .psm1 .psd1 .ps1xml .pssc"),
        new("a Windows script", ".cmd .bat .vbs .vbe .vba .wsf .wsh .hta .reg .jse"),
        new("a Python program", ".py .pyw .pyx .pth"),
        new("a JavaScript program", ".js .mjs .cjs .jsx .node"),
        new("a TypeScript program", ".ts .mts .cts .tsx"),
        new("a database script", ".sql .psql .plsql .tsql .prc .dacpac .bacpac"),
        new("a program in another language", ".rb .pl .pm .lua .go .rs .java .kt .kts .groovy .scala .clj .swift .c .h .cc .cpp .cxx .hh .hpp .m .mm .r .jl .dart .ex .exs .erl .hs .ml .nim .zig .tcl .awk .applescript .pas .cob .asm .s .wat .cu .ino", "Gemfile Podfile Brewfile Fastfile Guardfile"),
        new("a contract that code is made from", ".proto .g4 .edmx .dbml .xsd .wsdl"),
        new("infrastructure that is run", ".tf .hcl .bicep .nix .dockerfile"),
        new("a package that installs", ".msi .msix .appx .deb .rpm .apk .pkg .whl .gem .war .ear .class .pyc"),
        new("a container that is built and run", "", "Dockerfile Containerfile docker-compose compose"),
        new("a machine that is built and run", "", "Vagrantfile"),
        new("a list of programs to run", "", "Procfile crontab"),
    ];

    private static readonly Dictionary<string, string>
        Extensions = ByEach(kind => kind.Extensions),
        Names = ByEach(kind => kind.Names);

    /// <summary>What else stands after such a name in a file that only reports it.</summary>
    private static readonly string[] Prose = [".md", ".txt", ".rst", ".adoc"];

    /// <summary>Beginnings that tell what a file is, whatever its name.</summary>
    private static readonly (string Beginning, string What)[] Beginnings =
    [
        ("version https://git-lfs.github.com/spec/", "a pointer to a file that git does not hold"),
        ("version https://hawser.github.com/spec/", "a pointer to a file that git does not hold"),
        ("#!", "a script"),
        ("<?php", "a page with code"),
        ("MZ", "a program in binary form"),
        ("\u007FELF", "a program in binary form"),
        ("\u00CF\u00FA\u00ED\u00FE", "a program in binary form"),
        ("\u00CA\u00FE\u00BA\u00BE", "a program in binary form"),
        ("\0asm", "a program in binary form"),
    ];

    /// <summary>What code the file carries, or null if it carries none, or C# that the analyzer evaluates.</summary>
    /// <param name="content">Its bytes, or null if they are not known.</param>
    public static string? Of(string path, byte[]? content)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        if (dot >= 0 && Extensions.TryGetValue(name.Substring(dot), out var what))
            return what;
        // A file-based app in C# begins with #! too.
        if (SourceText.IsCSharp(name))
            return null;
        return ByName(name)
            ?? (content is null ? null : Beginnings.Where(row => Begins(content, row.Beginning)).Select(row => row.What).FirstOrDefault());
    }

    /// <summary>
    /// A name tells to its first dot: <c>Dockerfile.debug</c> is a Dockerfile, <c>.justfile</c> a justfile, and <c>compose.md</c> reports
    /// one.
    /// </summary>
    private static string? ByName(string name)
    {
        var plain = name.TrimStart('.');
        var first = plain.Split('.')[0];
        return Names.TryGetValue(plain, out var what)
            || (Names.TryGetValue(first, out what) && !Prose.Contains(plain.Substring(first.Length), StringComparer.OrdinalIgnoreCase))
            ? what : null;
    }

    private static Dictionary<string, string> ByEach(Func<CodeKind, IReadOnlyList<string>> those) =>
        All.SelectMany(kind => those(kind).Select(each => (each, kind.What)))
            .ToDictionary(row => row.each, row => row.What, StringComparer.OrdinalIgnoreCase);

    private static bool Begins(byte[] content, string beginning)
    {
        if (content.Length < beginning.Length)
            return false;
        // Two letters begin a text too; a program has a zero byte soon after.
        var isText = beginning == "MZ" && Array.IndexOf(content, (byte)0, 0, Math.Min(content.Length, 512)) < 0;
        return !isText && beginning.Select((unit, index) => content[index] == unit).All(same => same);
    }
}
