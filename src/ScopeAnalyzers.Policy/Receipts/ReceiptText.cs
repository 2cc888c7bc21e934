using System.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>
/// The text of a <see cref="WrittenReceipt"/>: a line for each tree and finding, and a last one, so that a cut text is known.
/// </summary>
public static class ReceiptText
{
    private const string
        Header = "agent-scope-receipt-1", Nonce = "nonce", Scope = "scope", Tree = "tree", Finding = "finding", End = "end";

    /// <summary>The text of a receipt.</summary>
    public static string Write(WrittenReceipt written)
    {
        var text = new StringBuilder();
        RecordText.Append(text, Header, written.Id);
        RecordText.Append(text, Nonce, written.Receipt.Nonce);
        RecordText.Append(text, Scope, written.Receipt.Scope);
        foreach (var tree in written.Receipt.Trees)
            RecordText.Append(text, Tree, tree.Checksum, tree.Path);
        foreach (var finding in written.Findings)
            RecordText.Append(text, Finding,
                [finding.Id, finding.Message, .. finding.Properties.SelectMany(property => new[] { property.Key, property.Value })]);
        RecordText.Append(text, End);
        return text.ToString();
    }

    /// <summary>The id in the first line of a receipt's text, or null if it is not a receipt.</summary>
    public static string? IdIn(string? firstLine) => firstLine?.Split('\t') is [Header, { Length: > 0 } id] ? id : null;

    /// <summary>Reads a receipt's text, or returns null if it is damaged, cut, or of another version.</summary>
    public static WrittenReceipt? Read(string text)
    {
        try
        {
            return Read([.. text.Split('\n').Select(RecordText.Fields)]);
        }
        catch (InvalidEffectiveScopeException)
        {
            return null;
        }
    }

    private static WrittenReceipt? Read(string?[][] lines)
    {
        if (lines is not [[Header, { Length: > 0 } id], [Nonce, { } nonce], [Scope, { } scope], .., [End], [""]])
            return null;

        var trees = new List<CompiledTree>();
        var findings = new List<ReportedFinding>();
        foreach (var line in lines.Skip(3).Take(lines.Length - 5))
        {
            if (line is [Tree, { } checksum, { } path])
                trees.Add(new CompiledTree(checksum, path));
            else if (line is [Finding, { } diagnostic, { } message, ..] && PropertiesOf([.. line.Skip(3)]) is { } properties)
                findings.Add(new ReportedFinding(diagnostic, message, properties));
            else
                return null;
        }

        return new WrittenReceipt(id, new Receipt(nonce, scope, trees), findings);
    }

    private static Dictionary<string, string?>? PropertiesOf(string?[] fields)
    {
        var properties = new Dictionary<string, string?>();
        for (var i = 0; i < fields.Length; i += 2)
        {
            if (fields[i] is not { } name || i + 1 == fields.Length || properties.ContainsKey(name))
                return null;
            properties.Add(name, fields[i + 1]);
        }

        return properties;
    }
}
