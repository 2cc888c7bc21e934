using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Log;

/// <summary>Writes JSON for programs to read: UTF-8, in which a quote in a message stays one, the same on every machine.</summary>
public static class JsonText
{
    /// <summary>The text of one value.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);

        // The line breaks of the layout: those of strings are escaped.
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Replace("\r\n", "\n");
    }

    /// <summary>A member that is a list of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The members of a resource's name, in the object that is open.</summary>
    public static void WriteResource(this Utf8JsonWriter json, ResourceName resource)
    {
        json.WriteString("kind", resource.Kind);
        json.WriteString("id", resource.Id);
        json.WriteString("act", resource.Act);
        json.WriteString("part", resource.Part);
    }

    /// <summary>Whose a finding is and why it was decided so, in the object that is open.</summary>
    public static void WriteAuthorAndReasons(this Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("agent", finding.Agent);
        json.WriteString("task", finding.Task);
        json.WriteString("commit", finding.Commit);
        json.WriteString("evidence", finding.Evidence);
        json.WriteStrings("by", finding.By);
        json.WriteStrings("missing", finding.Missing);
    }

    /// <summary>Where something stands: the members <c>file</c> and <c>line</c>, in the object that is open.</summary>
    public static void WritePlace(this Utf8JsonWriter json, string? file, int line)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", line);
    }

    /// <summary>The member <c>manifest</c>: the one in force, and where it was read, or null if none is.</summary>
    public static void WriteManifest(this Utf8JsonWriter json, ManifestSource? source)
    {
        if (source is null)
        {
            json.WriteNull("manifest");
            return;
        }

        json.WriteStartObject("manifest");
        json.WriteString("commit", source.Commit);
        json.WriteString("digest", source.Digest);
        json.WriteString("source", source.Source);
        json.WriteEndObject();
    }
}
