using System.Text.Json;

namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>
/// The facts of one CI run, as the rows of <see cref="CISystem"/> ask for them: variables, and the files that variables name.
/// </summary>
internal sealed class CIRun(IReadOnlyDictionary<string, string> environment, Func<string, string?> readFile)
{
    private readonly List<string> problems = [];

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The value of a variable, or null if it is not set, empty, or CI's word for "none".</summary>
    public string? this[string name] =>
        environment.TryGetValue(name, out var value) && value.Length > 0 && !IsNoCommit(value) ? value : null;

    /// <summary>The first of the variables that is set.</summary>
    public string? First(params string[] names) => names.Select(name => this[name]).FirstOrDefault(value => value is not null);

    /// <summary>Says that something could not be read.</summary>
    public void Report(string problem)
    {
        if (!problems.Contains(problem))
            problems.Add(problem);
    }

    /// <summary>The text of a file, or null if it cannot be read.</summary>
    public string? Read(string path) => readFile(path);

    /// <summary>The text of the file that a variable names; null, and a problem, where it cannot be read.</summary>
    public string? File(string variable)
    {
        if (this[variable] is not { } path)
            return null;

        var text = Read(path);
        if (text is null)
            Report($"the file that {variable} names cannot be read");
        return text;
    }

    /// <summary>A value of the JSON file that a variable names, by member names separated with dots, or null if it is not there.</summary>
    public string? Json(string variable, string path)
    {
        if (File(variable) is not { } text)
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);
            var element = document.RootElement;
            foreach (var member in path.Split('.'))
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
                    return null;
            }

            return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } value && !IsNoCommit(value)
                ? value : null;
        }
        catch (JsonException)
        {
            Report($"the file that {variable} names is not JSON");
            return null;
        }
    }

    // A push that creates a branch has forty zeros for the commit before it.
    private static bool IsNoCommit(string value) => value.Length >= 40 && value.All(c => c == '0');
}
