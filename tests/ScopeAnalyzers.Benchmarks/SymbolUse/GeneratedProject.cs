using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>Files of plain code, some hundred lines each, that use collections, text, tasks and each other.</summary>
internal static class GeneratedProject
{
    private const int MethodsPerFile = 8;

    /// <summary>The files' names and texts.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int count) =>
        Enumerable.Range(0, count).Select(file => ($"src/F{file:0000}.cs", Code(file, count)));

    private static string Code(int file, int count)
    {
        var code = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Text;\nusing System.Threading.Tasks;\n\n");
        var invariant = CultureInfo.InvariantCulture;
        code.AppendLine(invariant, $"namespace Made.N{file % 20}\n{{\n    public sealed class C{file} : IComparable<C{file}>\n    {{");
        code.AppendLine(invariant, $"        private readonly Dictionary<string, List<int>> kept = new();\n        public int Rank {{ get; set; }}\n        public int CompareTo(C{file}? other) => Rank.CompareTo(other?.Rank ?? 0);");
        for (var method = 0; method < MethodsPerFile; method++)
        {
            code.AppendLine(invariant, $$"""
                        public async Task<IReadOnlyList<string>> M{{method}}(IEnumerable<string> words, int least)
                        {
                            var found = new List<string>();
                            foreach (var word in words.Where(word => word.Length > least + {{method}}).OrderBy(word => word.Length))
                            {
                                if (!kept.TryGetValue(word, out var counts))
                                    kept[word] = counts = new List<int>();
                                counts.Add(word.IndexOf('a') + {{method}});
                                found.Add($"{word.Trim()}:{counts.Count}:{{method}}");
                            }

                            var text = new StringBuilder().Append(found.Count).Append(' ').Append(string.Join(",", found));
                            await Task.Delay(TimeSpan.FromMilliseconds(least));
                            var other = new Made.N{{(file + 1) % count % 20}}.C{{(file + 1) % count}} { Rank = text.Length };
                            return found.Count > {{method}} ? found : found.Concat(new[] { other.Rank.ToString(), Convert.ToString(Math.Max(least, {{method}})) }).ToList();
                        }
                """);
        }

        return code.AppendLine("    }\n}").ToString();
    }
}
