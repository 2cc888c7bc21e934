using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ScopeAnalyzers.Build.Reviewing;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Packages;

/// <summary>
/// A build runs the tasks as they were compiled ahead for its platform, and all of them: what the compiler could not read it passes over
/// without a word.
/// </summary>
public class CompiledAheadTests
{
    [Fact]
    public async Task A_build_compiles_no_member_of_a_task_where_its_platform_has_its_own()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", """{ "version": 1 }""");
        repository.WriteLibrary("src/Web/Web.csproj");
        repository.Write("src/Web/Page.cs", "public static class Page;");
        await repository.Commit("Begin");

        var build = await repository.Dotnet("build", "src/Web");

        var tasks = build.Tasks.Where(task => task.Assembly.EndsWith("ScopeAnalyzers.Build.dll", StringComparison.Ordinal)).ToList();
        Assert.Contains(tasks, task => task.Name == nameof(ReviewChange));
        var assembly = new FileInfo(Assert.Single(tasks.Select(task => task.Assembly).Distinct()));
        var host = new FileInfo(build.Tasks.First(task => task.Name == "Csc").Assembly).Directory!.Parent!.FullName;
        var folders = assembly.Directory!.Parent!;
        var others = folders.GetDirectories("netstandard2.0").Single();
        var own = folders.GetDirectories(RuntimeInformation.RuntimeIdentifier).SingleOrDefault() ?? others;
        Assert.Equal(own.FullName, assembly.Directory.FullName);
        Assert.NotEmpty(CompiledNow(others, host));
        Assert.Equal(own == others, CompiledNow(own, host).Count > 0);
    }

    /// <summary>The members of tasks for which there is no code yet.</summary>
    private static List<string> CompiledNow(DirectoryInfo folder, string host)
    {
        var members =
            from type in new Folders(folder.FullName, host).LoadFromAssemblyPath(Path.Combine(folder.FullName, "ScopeAnalyzers.Build.dll")).GetTypes()
            where !type.IsAbstract && type.GetInterface("Microsoft.Build.Framework.ITask") is not null
            from member in type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .OfType<MethodBase>()
            select member;
        return [.. members.Where(IsCompiledNow).Select(member => $"{member.DeclaringType!.Name}.{member.Name}")];
    }

    private static bool IsCompiledNow(MethodBase member)
    {
        var before = JitInfo.GetCompiledMethodCount(currentThread: true);
        RuntimeHelpers.PrepareMethod(member.MethodHandle);
        return JitInfo.GetCompiledMethodCount(currentThread: true) > before;
    }

    /// <summary>Loads what lies in these folders from there, as MSBuild does, whatever else this process has loaded.</summary>
    private sealed class Folders(params string[] folders) : AssemblyLoadContext("tasks")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            folders.Select(folder => Path.Combine(folder, assemblyName.Name + ".dll")).FirstOrDefault(File.Exists) is { } file
                ? LoadFromAssemblyPath(file) : null;
    }
}
