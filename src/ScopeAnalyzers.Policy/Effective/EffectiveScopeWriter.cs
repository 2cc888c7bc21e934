using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>Writes an effective scope; <see cref="EffectiveScopeReader"/> reads it back, record by record in the same order.</summary>
internal sealed class EffectiveScopeWriter
{
    private readonly StringBuilder text = new();

    public string Write(StoredScope scope)
    {
        RecordText.Append(text, EffectiveScopeText.Header, scope.Root);
        foreach (var policy in scope.Policies)
            Outlined(policy);
        foreach (var file in scope.Files)
            TouchedFile(file);
        RecordText.Append(text, "end");
        return text.ToString();
    }

    /// <summary>The text of one policy.</summary>
    public static string Lines(AgentPolicy policy)
    {
        var written = new EffectiveScopeWriter();
        written.Policy(policy);
        return written.text.ToString();
    }

    /// <summary>A policy with its outline before it, so that a reader may pass it over.</summary>
    private void Outlined(StoredPolicy policy)
    {
        var (outline, lines) = (policy.Outline, policy.Lines);
        RecordText.Append(text, "outline", [Number(lines.Count(unit => unit == '\n')), Number((int)outline.Traits), .. outline.Names.Written]);
        text.Append(lines);
    }

    private void Policy(AgentPolicy policy)
    {
        RecordText.Append(text, "policy", policy.Agent, policy.Task, policy.Mode.ToString());
        foreach (var refusal in policy.Refusals)
            RecordText.Append(text, "refusal", [refusal.Id, refusal.Reason.Name, .. Place(refusal.Reason.Place)]);
        Layer("ceiling", policy.Ceiling);
        foreach (var own in policy.Own)
            Layer("own", own);
        Layer("narrow", policy.Narrow);
        Grants("grant", policy.Grants);
        Grants("lapsed", policy.Lapsed);
        List("protected", policy.Protected);
        List("unprotected", policy.Unprotected);
        foreach (var added in policy.Capabilities.Values.OrderBy(added => added.Name, StringComparer.Ordinal))
            RecordText.Append(text, "class", [added.Name, .. added.Apis.Select(pattern => pattern.Text)]);
    }

    private void Layer(string keyword, Scope? layer)
    {
        if (layer is null)
            return;
        RecordText.Append(text, keyword, [layer.Name, .. Place(layer.Place)]);
        foreach (var kind in EffectiveScopeText.Kinds)
        {
            if (!layer.Kinds.TryGetValue(kind, out var lists))
                continue;
            List("allow", lists.Allow, kind);
            List("deny", lists.Deny, kind);
        }
    }

    private void List(string keyword, RuleList? list, Kind kind = Kind.Files)
    {
        if (list is null)
            return;
        RecordText.Append(text, keyword, [kind.ToString(), list.Name, .. Place(list.Place)]);
        foreach (var rule in list.Rules)
        {
            RecordText.Append(text, "rule", [rule.Name, .. Place(rule.Place), rule.Match.Text, rule.Because, rule.Instead]);
            if (rule.Except.Count > 0)
                RecordText.Append(text, "except", [.. rule.Except.Select(pattern => pattern.Text)]);
            if (rule.Acts != FileActs.All)
                RecordText.Append(text, "acts", Number((int)rule.Acts));
            if (rule.In.Count > 0)
                RecordText.Append(text, "in", [.. rule.In.Select(pattern => pattern.Text)]);
            if (rule.NotIn.Count > 0)
                RecordText.Append(text, "notIn", [.. rule.NotIn.Select(pattern => pattern.Text)]);
        }
    }

    private void Grants(string keyword, IReadOnlyList<Grant> grants)
    {
        foreach (var grant in grants)
        {
            RecordText.Append(text, keyword, [grant.Name, .. Place(grant.Place), grant.Because]);
            foreach (var kind in EffectiveScopeText.Kinds)
            {
                if (grant.Kinds.TryGetValue(kind, out var patterns))
                    RecordText.Append(text, "lets", [kind.ToString(), .. patterns.Select(pattern => pattern.Text)]);
            }
        }
    }

    private void TouchedFile(TouchedFile file)
    {
        var hashes = new StringBuilder();
        foreach (var hash in file.Hashes)
            hashes.Append(hash.ToString("x8", CultureInfo.InvariantCulture));
        RecordText.Append(text, "file", file.Path, hashes.ToString());
        foreach (var lines in file.Lines)
            RecordText.Append(text, "lines", Number(lines.Policy), lines.Commit, lines.Evidence, lines.Lines.ToString());
        foreach (var finding in file.Findings)
            Finding(finding);
    }

    private void Finding(FileFinding finding)
    {
        RecordText.Append(text, "finding", finding.Id, Number(finding.Line), finding.Message);
        if (finding.Request is { Asks: [var (subject, rules), ..] } request)
            RecordText.Append(text, "request", [request.Agent, request.Task, subject.Kind.ToString(), subject.Id, .. rules]);
    }

    private static string?[] Place(Place? place) =>
        place is null ? [null, null, null] : [place.File, Number(place.Line), Number(place.Column)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
