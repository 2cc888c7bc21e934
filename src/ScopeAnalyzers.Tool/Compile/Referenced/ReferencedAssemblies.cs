using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Capabilities.Reach;
using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>
/// The compiled code that a compilation refers to, without the frameworks, which the capability map classes. Projects are compiled here
/// from their sources: what a build left in a folder of the repository is not read.
/// </summary>
internal sealed partial class ReferencedAssemblies
{
    private static readonly IReadOnlyList<ReachedMember> Nothing = [];

    private readonly Dictionary<string, Through> origins = [];
    private readonly Dictionary<string, string> unknown = [];
    private readonly Dictionary<(string Assembly, string Id), List<ReachedMember>> members = [];

    private ReferencedAssemblies()
    {
    }

    /// <summary>Reads what a compilation refers to.</summary>
    /// <param name="root">The repository's root: a framework is outside it.</param>
    /// <param name="walks">The walks of this run.</param>
    public static ReferencedAssemblies Of(Compilation compilation, string root, Walks walks, CancellationToken cancellation)
    {
        var read = new ReferencedAssemblies();
        var folder = Directory.CreateTempSubdirectory("agent-scope-");
        try
        {
            read.Walk(walks.Of([.. read.Files(compilation, root, folder.FullName, cancellation)]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return read;
    }

    /// <summary>Whose the code of an assembly is; nothing for the frameworks.</summary>
    public Through OriginOf(IAssemblySymbol assembly) => origins.GetValueOrDefault(assembly.Name);

    /// <summary>Why what an assembly does cannot be told in full; null if it can.</summary>
    public string? UnknownOf(IAssemblySymbol assembly) => unknown.GetValueOrDefault(assembly.Name);

    /// <summary>What a member leads to.</summary>
    /// <param name="id">Its documentation id.</param>
    public IReadOnlyList<ReachedMember> Behind(IAssemblySymbol assembly, string id) =>
        members.TryGetValue((assembly.Name, id), out var found) ? found : Nothing;

    private IEnumerable<string> Files(Compilation compilation, string root, string folder, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol { Name: var name } assembly)
                continue;
            switch (reference)
            {
                case CompilationReference project:
                    origins[name] = Through.Projects;
                    var made = Path.Combine(folder, name + ".dll");
                    if (project.Compilation.Emit(made, cancellationToken: cancellation).Success)
                        yield return made;
                    else
                        unknown[name] = "it does not compile here";
                    break;
                case PortableExecutableReference { FilePath: { } path } when IsFramework(path, root):
                    break;
                case PortableExecutableReference { FilePath: { } path }:
                    origins[name] = Through.Packages;
                    if (!IsReference(assembly))
                        yield return path;
                    else if (CodeOf(path) is { } code)
                        yield return code;
                    else
                        unknown[name] = "it is a reference assembly, which has no code";
                    break;
                default:
                    origins[name] = Through.Packages | Through.Projects;
                    unknown[name] = "it is not a file";
                    break;
            }
        }
    }

    private void Walk(AssemblyWalk walk)
    {
        var walked = walk.Assemblies.DistinctBy(assembly => assembly.Name).ToDictionary(assembly => assembly.Name);
        foreach (var name in origins.Keys.Where(name => !unknown.ContainsKey(name)))
        {
            if (!walked.TryGetValue(name, out var assembly))
                unknown[name] = "it cannot be read";
            else if (assembly.Unknown is { } why)
                unknown[name] = why;
        }

        foreach (var (name, assembly) in walked)
        {
            foreach (var member in assembly.Members)
            {
                if (!members.TryGetValue((name, member.Id), out var found))
                    members.Add((name, member.Id), found = []);
                found.Add(member);
            }
        }
    }

    private static bool IsReference(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ReferenceAssemblyAttribute");

    /// <summary>The assembly that a package runs where a compiler reads its reference assembly; null if there is none.</summary>
    private static string? CodeOf(string path)
    {
        var code = path.Replace('\\', '/').Replace("/ref/", "/lib/", StringComparison.Ordinal);
        return code.Contains("/lib/", StringComparison.Ordinal) && File.Exists(code) ? code : null;
    }

    private static bool IsFramework(string path, string root) =>
        Path.GetRelativePath(root, path).StartsWith("..", StringComparison.Ordinal) && FrameworkFolder().IsMatch(path.Replace('\\', '/'));

    [GeneratedRegex(
        "/(Microsoft\\.(NETCore|AspNetCore|WindowsDesktop)\\.App\\.Ref|NETStandard\\.Library(\\.Ref)?|Microsoft\\.NETFramework\\.ReferenceAssemblies[^/]*)/|/Reference Assemblies/Microsoft/Framework/",
        RegexOptions.IgnoreCase)]
    private static partial Regex FrameworkFolder();
}
