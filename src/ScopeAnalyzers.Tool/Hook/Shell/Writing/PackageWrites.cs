using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>The verbs of JavaScript's package managers that write the manifest of a package and its lock file.</summary>
internal static class PackageWrites
{
    private const string Manifest = "package.json";

    private static readonly string[] Installing = ["install", "i", "add"];

    private static readonly string[] Changing = ["uninstall", "remove", "rm", "un", "update", "upgrade", "up", "dedupe", "audit"];

    public static IEnumerable<ShellWrite> OfNpm(ShellProgram call) => Of(call, "package-lock.json", "--prefix", "-C");

    public static IEnumerable<ShellWrite> OfPnpm(ShellProgram call) => Of(call, "pnpm-lock.yaml", "--dir", "-C");

    public static IEnumerable<ShellWrite> OfYarn(ShellProgram call) =>
        call.Words.Count == 1 ? [new ShellWrite("yarn.lock")] : Of(call, "yarn.lock", "--cwd");

    private static IEnumerable<ShellWrite> Of(ShellProgram call, string lockFile, params string[] folderOptions)
    {
        var arguments = new ShellArguments(call.Words.Skip(1), folderOptions);
        if (arguments.Operands is not [var verb, ..] || arguments.Has("-g", "--global", "--dry-run", "--no-save", "--frozen-lockfile"))
            return [];
        if (!Installing.Contains(verb.Text) && !Changing.Contains(verb.Text))
            return [];
        var folder = arguments.ValuesOf(folderOptions).FirstOrDefault() is { } named ? ShellPaths.Of(named) : null;
        string[] files = arguments.Operands.Count > 1 || Changing.Contains(verb.Text) ? [Manifest, lockFile] : [lockFile];
        return files.Select(file => new ShellWrite(ShellPaths.Combine(folder, file)) { Command = $"{call.Name} {verb.Text}" });
    }
}
