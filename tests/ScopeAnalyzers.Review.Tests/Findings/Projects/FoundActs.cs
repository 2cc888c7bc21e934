using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Findings.Projects;
using ScopeAnalyzers.Review.Findings.Projects.Acts;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects;

/// <summary>Acts as one line each, so that a test reads as what it expects.</summary>
internal static class FoundActs
{
    /// <summary><c>4,5 Added package 'Shop.Mail' → package Shop.Mail</c></summary>
    public static IEnumerable<string> Of(string path, string? before, string? after) => ProjectChange.Of(path, before, after).Select(Told);

    private static string Told(ProjectAct act) =>
        $"{act.At.Line},{act.At.Column} {act.Edit} {act.What} '{act.Thing}' → {act.Forbidden?.Id ?? string.Join(", ", act.Resources.Select(Told))}";

    private static string Told(Resource resource) => resource switch
    {
        PackageResource package => $"package {package.Id}",
        ProjectResource project => $"project {project.Path}",
        BuildResource build => $"build {build.Project}",
        FileResource file => $"{file.Act} {file.Path}",
        NamespaceResource used => $"{used.Act} {used.Name} in {used.File}",
        _ => resource.ToString(),
    };
}
