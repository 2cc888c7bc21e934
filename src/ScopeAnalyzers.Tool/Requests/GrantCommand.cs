using System.CommandLine;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Review.Results.Requests;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Requests;

/// <summary>
/// <c>agent-scope grant</c>: writes the task file that grants what a request asks for, for a person to commit (manifest.md, "Grants").
/// </summary>
internal static class GrantCommand
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    public static Command Create(CommonOptions common, CommandContext context)
    {
        var request = new Argument<string>("REQUEST") { Description = "The request's file, or its name below .agent-scope/requests without '.json'." };
        var because = new Option<string?>("--because") { Description = "Why it is granted, in place of what the request says.", HelpName = "TEXT" };
        var approvedBy = new Option<string?>("--approved-by") { Description = "Who approves it: recorded, not verified.", HelpName = "WHO" };
        var expires = TimeOption.Named("--expires", "When the grant ends, as RFC 3339; seven days from now if left out.");
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("grant", "Write the task file that grants what a request asks for. It counts once a person commits and merges it.")
        {
            request, because, approvedBy, expires, format,
        };
        command.SetAction(parsed =>
        {
            var directory = common.Directory(parsed, context);
            var file = RepositoryReader.NearestManifest(directory) ?? throw new UsageException("There is no agent-scope.json here or above: a grant is of a manifest's.");
            var folder = Path.GetDirectoryName(file)!;
            var (root, tasks) = ManifestFile.Texts(file);
            _ = ManifestFile.Read(root, tasks);
            var read = Read(Find(parsed.GetValue(request)!, folder, directory), folder);
            var asked = read with
            {
                Task = common.Task(parsed, context) ?? read.Task,
                Because = parsed.GetValue(because) ?? read.Because,
            };
            var clock = common.Clock(parsed, context);
            var until = parsed.GetValue(expires) ?? (DateTimeOffset.MaxValue - clock > Usual ? clock + Usual : DateTimeOffset.MaxValue);
            var proposal = GrantProposal.Of(root, tasks, asked, until, parsed.GetValue(approvedBy), clock);
            if (proposal.Text is not { } text)
            {
                context.Error.WriteLine($"Nothing was granted: {string.Join(Environment.NewLine, proposal.Refusal!.Split('\n').Select(Printable.Of))}.");
                return proposal.IsDenied ? ExitCode.OutOfScope : ExitCode.Usage;
            }

            OutputFile.Write(Path.Combine(folder, proposal.Path), text);
            context.Out.WriteLine(parsed.GetValue(format) == Formats.Json ? Json(asked, proposal, until) : Told(asked, proposal, until));
            return ExitCode.InScope;
        });
        return command;
    }

    private static string Find(string given, string folder, string directory)
    {
        string[] places = [Path.GetFullPath(given, directory), Path.Combine(folder, GrantRequest.Folder, given + ".json")];
        return Array.Find(places, File.Exists) ?? throw new UsageException($"There is no request '{given}', here or in {GrantRequest.Folder}.");
    }

    private static GrantRequest Read(string file, string folder)
    {
        var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return RequestReader.Read(new ManifestText(path, File.ReadAllBytes(file)), out var errors)
            ?? throw new UsageException(string.Join(Environment.NewLine, errors.Select(error => $"{error.Place}: the request is not valid: {error.Message}")));
    }

    private static string Told(GrantRequest request, GrantProposal proposal, DateTimeOffset until) =>
        $"""
        {proposal.Path}: until {Rfc3339.Write(until)} {request.Agent} may have for {request.Task}
        {string.Join(Environment.NewLine, proposal.Granted.Select(subject => $"  {subject.KindName} '{Printable.Of(subject.Id)}'"))}
        Look at the file, then commit it: git add {proposal.Path}
        It counts once it is merged; an agent may not commit it. The agent's commits name the task in a line of their message: Task: {request.Task}
        """;

    private static string Json(GrantRequest request, GrantProposal proposal, DateTimeOffset until) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/grant-1");
        json.WriteString("task", request.Task);
        json.WriteString("agent", request.Agent);
        json.WriteString("kind", proposal.Granted[0].KindName);
        json.WriteString("id", proposal.Granted[0].Id);
        json.WriteStartArray("grants");
        foreach (var subject in proposal.Granted)
        {
            json.WriteStartObject();
            json.WriteString("kind", subject.KindName);
            json.WriteString("id", subject.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("expires", Rfc3339.Write(until));
        json.WriteString("file", proposal.Path);
        json.WriteEndObject();
    });
}
