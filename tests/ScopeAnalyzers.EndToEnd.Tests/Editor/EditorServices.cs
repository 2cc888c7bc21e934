using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;

namespace ScopeAnalyzers.EndToEnd.Tests.Editor;

/// <summary>
/// The layer of Roslyn that Visual Studio and the language server ask for a document's diagnostics. Its services are internal, and are
/// reached by reflection: a version that renames them fails the test, and does not pass it by.
/// </summary>
internal static class EditorServices
{
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    /// <summary>A host with that layer.</summary>
    public static MefHostServices Host { get; } = MefHostServices.Create(
        [.. MefHostServices.DefaultAssemblies, Features, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features"), Assembly.Load("Microsoft.CodeAnalysis.Workspaces.MSBuild")]);

    /// <summary>What the service says of the product in a document, by place: the id, and where it starts.</summary>
    public static async Task<IReadOnlyList<(string Id, int Start)>> Diagnostics(Document document)
    {
        var contract = TypeOf("IDiagnosticAnalyzerService");
        var service = typeof(HostWorkspaceServices).GetMethod(nameof(HostWorkspaceServices.GetRequiredService))!.MakeGenericMethod(contract)
            .Invoke(document.Project.Solution.Workspace.Services, null);
        var (everyId, everyKind) = (TypeOf("DiagnosticIdFilter").GetField("All")!.GetValue(null), Enum.Parse(TypeOf("DiagnosticKind"), "All"));
        var asked = (Task)contract.GetMethod("GetDiagnosticsForSpanAsync")!.Invoke(service, [document, null, everyId, null, everyKind, CancellationToken.None])!;
        await asked;
        var lines = (await document.GetTextAsync()).Lines;
        return
        [
            .. ((IEnumerable)asked.GetType().GetProperty("Result")!.GetValue(asked)!).Cast<object>()
                .Select(shown =>
                    (Id: (string)Value(shown, "Id"),
                        Start: lines.GetPosition(((FileLinePositionSpan)Value(Value(shown, "DataLocation"), "UnmappedFileSpan")).StartLinePosition)))
                .Where(shown => shown.Id.StartsWith("SCOPE", StringComparison.Ordinal))
                .OrderBy(shown => shown.Start),
        ];
    }

    private static object Value(object of, string name) =>
        of.GetType().GetProperty(name)?.GetValue(of)
            ?? of.GetType().GetField(name)?.GetValue(of) ?? throw new MissingMemberException(of.GetType().FullName, name);

    private static Type TypeOf(string name)
    {
        var full = $"Microsoft.CodeAnalysis.Diagnostics.{name}";
        return Features.GetType(full) ?? typeof(Workspace).Assembly.GetType(full, throwOnError: true)!;
    }
}
