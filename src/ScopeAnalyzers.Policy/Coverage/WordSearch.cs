namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// Searches for a text that the first rule matches and no other does, over all states that the patterns can be in together. A state
/// is, for each pattern, the tokens that the text so far may have come to.
/// </summary>
internal sealed class WordSearch
{
    private readonly Alphabet alphabet;
    private readonly Budget budget;
    private readonly List<(int Match, int[] Except)> rules = [];
    private readonly List<IReadOnlyList<Token>> patterns = [];

    public WordSearch(Alphabet alphabet, IReadOnlyList<Followed> rules, Budget budget)
    {
        (this.alphabet, this.budget) = (alphabet, budget);
        foreach (var rule in rules)
            this.rules.Add((Add(rule.Match), [.. rule.Except.Select(Add)]));
    }

    /// <summary>Whether there is no such text; false too where the search would cost too much.</summary>
    public bool FindsNone()
    {
        var seen = new HashSet<string>();
        var open = new Queue<(bool[]?[] State, bool AtPieceStart)>();
        Visit(Start(), atPieceStart: true);
        while (open.Count > 0)
        {
            var (state, atPieceStart) = open.Dequeue();
            for (var letter = 0; letter < alphabet.Count; letter++)
            {
                if (!budget.Spend(state.Sum(tokens => tokens?.Length ?? 0)))
                    return false;
                if (letter == alphabet.Separator && atPieceStart)
                    continue;
                var next = Step(state, letter);

                // Where the rule itself has nowhere left to go, no text that begins so is one of its own.
                if (next[rules[0].Match] is null)
                    continue;
                if (letter != alphabet.Separator && IsWitness(next))
                    return false;
                Visit(next, letter == alphabet.Separator);
            }
        }

        return true;

        void Visit(bool[]?[] state, bool atPieceStart)
        {
            if (seen.Add(Key(state, atPieceStart)))
                open.Enqueue((state, atPieceStart));
        }
    }

    private static string Key(bool[]?[] state, bool atPieceStart) =>
        string.Concat(state.Select(tokens => tokens is null ? "-" : new string([.. tokens.Select(at => at ? '1' : '0')])))
            + (atPieceStart ? "/" : "");

    private bool IsWitness(bool[]?[] state) => IsMatched(state, rules[0]) && !rules.Skip(1).Any(rule => IsMatched(state, rule));

    private static bool IsMatched(bool[]?[] state, (int Match, int[] Except) rule) =>
        IsAtEnd(state[rule.Match]) && !rule.Except.Any(pattern => IsAtEnd(state[pattern]));

    private static bool IsAtEnd(bool[]? tokens) => tokens is not null && tokens[tokens.Length - 1];

    private int Add(IReadOnlyList<Token> tokens)
    {
        patterns.Add(tokens);
        return patterns.Count - 1;
    }

    private bool[]?[] Start() => [.. patterns.Select(tokens =>
    {
        var state = new bool[tokens.Count + 1];
        Reach(tokens, state, 0);
        return state;
    })];

    // A pattern that the text has left, for good, is null.
    private bool[]?[] Step(bool[]?[] state, int letter)
    {
        var next = new bool[]?[state.Length];
        for (var i = 0; i < state.Length; i++)
        {
            if (state[i] is not { } here)
                continue;
            var tokens = patterns[i];
            for (var at = 0; at < tokens.Count; at++)
            {
                if (here[at] && tokens[at].Skips == 0 && tokens[at].Letters[letter])
                    Reach(tokens, next[i] ??= new bool[tokens.Count + 1], tokens[at].Repeats ? at : at + 1);
            }
        }

        return next;
    }

    // A token that takes any number may take none, and one that lets others be skipped leads behind them too.
    private static void Reach(IReadOnlyList<Token> tokens, bool[] state, int at)
    {
        while (!state[at])
        {
            state[at] = true;
            if (at == tokens.Count)
                return;
            if (tokens[at].Skips > 0)
                Reach(tokens, state, at + 1 + tokens[at].Skips);
            if (tokens[at].Skips == 0 && !tokens[at].Repeats)
                return;
            at++;
        }
    }
}
