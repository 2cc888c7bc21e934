using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScopeAnalyzers.Tool.Lsp.Protocol;

/// <summary>A place in a text, from 0; characters are counted in UTF-16.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>Part of a text; the end is not in it.</summary>
internal sealed record Span(Position Start, Position End);

/// <summary>Part of a file.</summary>
internal sealed record FileSpan(string Uri, Span Range);

/// <summary>What is said of part of a file.</summary>
/// <param name="Severity">1 for an error, 2 for a warning, 3 for information.</param>
internal sealed record Diagnostic(Span Range, int? Severity, string? Code, DiagnosticHelp? CodeDescription, string? Source, string Message);

/// <summary>Where a diagnostic is explained.</summary>
internal sealed record DiagnosticHelp(string Href);

/// <summary>All that is said of a file.</summary>
internal sealed record PublishedDiagnostics(string Uri, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What a client says of itself.</summary>
internal sealed record InitializeParams(string? RootUri, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders,
    JsonElement? InitializationOptions);

/// <summary>A folder that is open.</summary>
internal sealed record WorkspaceFolder(string Uri);

/// <summary>A file, named.</summary>
internal sealed record DocumentId(string Uri);

/// <summary>A file with its text.</summary>
internal sealed record DocumentText(string Uri, string Text);

/// <summary>A file was opened.</summary>
internal sealed record OpenParams(DocumentText TextDocument);

/// <summary>The text of a file changed; each change is the whole text.</summary>
internal sealed record ChangeParams(DocumentId TextDocument, IReadOnlyList<WholeText> ContentChanges);

/// <summary>The whole of a text.</summary>
internal sealed record WholeText(string Text);

/// <summary>A file was closed or saved.</summary>
internal sealed record DocumentParams(DocumentId TextDocument);

/// <summary>A question about a place in a file.</summary>
internal sealed record PositionParams(DocumentId TextDocument, Position Position);

/// <summary>A question about what can be done for part of a file.</summary>
internal sealed record ActionParams(DocumentId TextDocument, Span Range, ActionContext Context);

/// <summary>What is said of that part.</summary>
internal sealed record ActionContext(IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Something that can be done.</summary>
internal sealed record CodeAction(string Title, string Kind, ServerCommand Command);

/// <summary>A command that the server runs.</summary>
internal sealed record ServerCommand(string Title, string Command, IReadOnlyList<string> Arguments);

/// <summary>The command that the client asks for.</summary>
internal sealed record CommandParams(string Command, IReadOnlyList<JsonElement>? Arguments);

/// <summary>What may be written at a place.</summary>
/// <param name="Kind">10 for a member, 12 for a value, 17 for a file.</param>
internal sealed record Completion(string Label, int Kind, string? Documentation, TextChange TextEdit);

/// <summary>A text for part of a file.</summary>
internal sealed record TextChange(Span Range, string NewText);

/// <summary>What may be written; asked again while someone types if it is not complete.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<Completion> Items);

/// <summary>What is shown over a place.</summary>
internal sealed record Hover(MarkupText Contents, Span Range);

/// <summary>A text, in Markdown.</summary>
internal sealed record MarkupText(string Kind, string Value);

/// <summary>A message for whoever works in the client.</summary>
/// <param name="Type">1 for an error, 3 for information.</param>
internal sealed record ShownMessage(int Type, string Message);

/// <summary>What this server can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>Its name and version.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What it answers.</summary>
/// <param name="TextDocumentSync">1: each change is the whole text.</param>
internal sealed record ServerCapabilities(
    string PositionEncoding, SyncOptions TextDocumentSync, CompletionOptions CompletionProvider, bool HoverProvider,
    bool DefinitionProvider,
    bool CodeActionProvider, CommandOptions ExecuteCommandProvider);

/// <summary>When a text is sent.</summary>
internal sealed record SyncOptions(bool OpenClose, int Change, bool Save);

/// <summary>After which letters a client asks by itself.</summary>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);

/// <summary>The commands that it runs.</summary>
internal sealed record CommandOptions(IReadOnlyList<string> Commands);

/// <summary>How messages are written.</summary>
internal static class MessageOptions
{
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>How a text is written into a file of JSON: as people write it.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
