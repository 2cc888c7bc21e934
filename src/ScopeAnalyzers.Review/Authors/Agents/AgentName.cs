namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// Recognizes an agent by its name, as people and tools write it: in <c>Assisted-by:</c>, in a footer, as a tool's name, as an author.
/// </summary>
internal static class AgentName
{
    // What is beside an agent's name and beside no person's: "Cursor Agent", "Copilot Autofix powered by AI", "openhands[bot]".
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "agent", "ai", "app", "assistant", "autofix", "bot", "by", "cli", "code", "coding", "desktop", "powered",
    };

    // Models and their sizes: "OpenHands-GPT-5", "Claude 3.5 Sonnet". Some are people's names too, so they prove nothing alone.
    private static readonly HashSet<string> Models = new(StringComparer.OrdinalIgnoreCase)
    {
        "claude", "codex", "fable", "fast", "flash", "gemini", "gpt", "haiku", "max", "mini", "opus", "preview", "pro", "sonnet", "thinking",
    };

    // Words in small letters that join names; any other says that a sentence goes on: "Claude Code lines are removed".
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase) { "and", "by", "for", "on", "powered", "via", "with" };

    /// <summary>
    /// The agent whose name a text begins with, whatever follows: the form of a tool's name. Of several the one of the longest name.
    /// </summary>
    public static KnownAgent? Beginning(IEnumerable<KnownAgent> agents, string text) => agents
        .Select(agent => (Agent: agent, Length: LengthIn(agent, text)))
        .Where(found => found.Length > 0)
        .OrderByDescending(found => found.Length)
        .FirstOrDefault().Agent;

    /// <summary>
    /// The agent that a text names, with a model, a version or tools after it, or none if the text goes on as a sentence.
    /// </summary>
    public static KnownAgent? Naming(IEnumerable<KnownAgent> agents, string text) =>
        Beginning(agents, text) is { } agent && !IsProse(text.Substring(LengthIn(agent, text))) ? agent : null;

    /// <summary>
    /// Whether a name is wholly an agent's: one that no person bears, or one that people bear too beside a word that no person has
    /// (<c>Claude</c> and <c>Devin Smith</c> are people, <c>Claude AI</c> and <c>Claude 3.5 Sonnet</c> are not).
    /// </summary>
    public static bool IsWhole(KnownAgent agent, string name) =>
        OwnNames(agent)
            .Any(own => Measure(name, own) is > 0 and var length && EndsWord(name, length) && Rest(name, length).All(IsRoleOrModel))
        || agent.ExactNames.Any(own => Measure(name, own) is > 0 and var length && EndsWord(name, length)
            && Rest(name, length) is { Count: > 0 } rest && rest.All(IsRoleOrModel) && !Models.Contains(rest[0]));

    /// <summary>
    /// The part of a text that names what the work went through: <c>Crush</c> of <c>GLM-5 via Crush</c>; null if nothing does.
    /// </summary>
    public static string? Via(string text)
    {
        var at = Math.Max(text.LastIndexOf(" via ", StringComparison.OrdinalIgnoreCase),
            text.LastIndexOf("(via ", StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : text.Substring(at + " via ".Length).Trim(' ', ')');
    }

    // The longest name that the text begins with; 0 if there is none.
    private static int LengthIn(KnownAgent agent, string text)
    {
        var own = agent.Names.Select(name => Measure(text, name))
            .Where(length => length > 0 && (!char.IsLetter(At(text, length)) || IsVersion(text, length)));
        var shared = agent.ExactNames.Append(agent.Id == KnownAgents.Unknown ? "" : agent.Id).Select(name => Measure(text, name))
            .Where(length => length > 0 && MayFollow(text, length));
        return own.Concat(shared).DefaultIfEmpty(0).Max();
    }

    // An id with a hyphen is not a person's name.
    private static IEnumerable<string> OwnNames(KnownAgent agent) => agent.Id.Contains('-') ? agent.Names.Append(agent.Id) : agent.Names;

    // How much of the text the name takes at its beginning; 0 if it does not stand there. "*" is a version: "GPT-*-Codex".
    private static int Measure(string text, string name)
    {
        var star = name.IndexOf('*');
        if (star < 0)
            return text.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? name.Length : 0;
        if (!text.StartsWith(name.Substring(0, star), StringComparison.OrdinalIgnoreCase))
            return 0;

        var end = star;
        while (char.IsDigit(At(text, end)) || At(text, end) == '.')
            end++;
        var tail = name.Substring(star + 1);
        return end > star && text.Substring(end).StartsWith(tail, StringComparison.OrdinalIgnoreCase) ? end + tail.Length : 0;
    }

    // "Claude", "Claude 4", "Claude:model", "claude v2", but not "Claude Dupont", "Claudette" or "claude89".
    private static bool MayFollow(string text, int index)
    {
        if (char.IsDigit(At(text, index)))
            return false;

        while (At(text, index) == ' ')
            index++;

        return !char.IsLetter(At(text, index)) || IsVersion(text, index);
    }

    private static bool EndsWord(string text, int index) => !char.IsLetterOrDigit(At(text, index)) || IsVersion(text, index);

    private static bool IsProse(string rest)
    {
        foreach (var word in rest.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if ("([:;,./<|&+-—–".Contains(word[0]))
                return false;

            var bare = word.TrimEnd(',', ';', ':', '.', '!', '*', '_');
            if (bare.Length > 0 && char.IsLower(bare[0]) && !bare.Any(char.IsDigit) && !Roles.Contains(bare) && !Joints.Contains(bare))
                return true;
            if (bare.Length < word.Length)
                return false;
        }

        return false;
    }

    // The words after a name, without what is in parentheses.
    private static List<string> Rest(string name, int length)
    {
        var rest = name.Substring(length);
        var open = rest.IndexOf('(');
        if (open >= 0 && rest.TrimEnd().EndsWith(")", StringComparison.Ordinal))
            rest = rest.Substring(0, open);

        return [.. rest.Split([' ', '-', '_', '/', '[', ']', ':'], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsRoleOrModel(string word) =>
        Roles.Contains(word) || Models.Contains(word) || char.IsDigit(word, 0) || IsVersion(word, 0);

    private static bool IsVersion(string text, int index) => At(text, index) is 'v' or 'V' && char.IsDigit(At(text, index + 1));

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
