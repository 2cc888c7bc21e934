namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>
/// Files whose text someone or something runs, by name: in these a text that reads otherwise than it works is a trap. A kind joins by one
/// word here.
/// </summary>
internal static class CodeFiles
{
    private static readonly HashSet<string> Extensions = new(
        """
        cs csx vb fs fsi fsx razor cshtml vbhtml xaml axaml tt
        csproj vbproj fsproj vcxproj proj props targets projitems sln slnx slnf ruleset editorconfig globalconfig rsp config
        js jsx mjs cjs ts tsx mts cts vue svelte py rb php pl lua go rs java kt kts scala swift c h cc cpp hpp m mm r jl ex exs erl
        sh bash zsh fish ps1 psm1 psd1 cmd bat sql
        yml yaml toml tf tfvars bicep gradle cmake mk dockerfile
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Names = new(["Dockerfile", "Containerfile", "Makefile", "Jenkinsfile", "justfile", "package.json"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the file is code; prose and resources are not.</summary>
    public static bool Contains(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return Names.Contains(name) || Extensions.Contains(name.Substring(name.LastIndexOf('.') + 1)) || IsHook(path);
    }

    private static bool IsHook(string path) =>
        path.StartsWith(".husky/", StringComparison.Ordinal) || path.StartsWith(".githooks/", StringComparison.Ordinal);
}
