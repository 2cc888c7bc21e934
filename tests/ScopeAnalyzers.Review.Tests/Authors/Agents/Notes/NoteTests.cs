using System.Text;
using CsCheck;
using ScopeAnalyzers.Review.Authors.Agents.Notes;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents.Notes;

public class NoteTests
{
    private const string Metadata = """
        ---
        {"schema_version":"authorship/3.0.0","prompts":{"abcd1234abcd1234":{"agent_id":{"tool":"cursor","id":"c-1"}}},
         "sessions":{"s_c9883b05a2487d":{"agent_id":{"tool":"claude","id":"conv_1"}}}}
        """;

    [Theory]
    [InlineData("114bcdba255a6d63c3b36f3f61e47ee24dd3c05b", "")]
    [InlineData("13c5a59aa9e37bb51dfa06becede3f7b259e1327", "src/utils.rs: amp 199-233")]
    [InlineData("1a0a71f9b796a1acca3c7faaf88732d9ec284c94", "src/authorship/pre_commit.rs: cursor 6-7; src/commands/hooks/reset_hooks.rs: cursor 7-15")]
    [InlineData("1fb2b68f739a5296df9a769e8a4f60b3a7872bb9", "beta.txt: test-agent 1-2")]
    [InlineData("4d42f5d6ecc31f2d1ae2b4836289fb910389fe82", "AGENTS.md: a person 5; AGENTS.md: claude 1-4,6-16")]
    [InlineData("5dba92cc3db212c24a4ba03a741faceef6b05d12", "src/commands/git_handlers.rs: ? 177; src/commands/hooks/push_hooks.rs: ? 3,18; src/commands/hooks/push_hooks.rs: a person 7")]
    [InlineData("7381fbddfe43e5f50cbcf7c49b423799a8cd78fa", "hello.txt: test-agent 1")]
    [InlineData("94d44b7e886d56740b7b387997c09899aa3b7edc", "")]
    [InlineData("9c808d3af0066a3e623aa5da1882f2edea370015", "src/utils.rs: amp 256-323")]
    [InlineData("a467fc6a48a343a85ff775259affc9759ce74ecc", "src/commands/checkpoint_agent/presets/cursor.rs: a person 17,19")]
    [InlineData("example-legacy", "src/lib.rs: cursor 1-50; src/main.rs: cursor 1-10,15-20; src/main.rs: cursor 25,30-35")]
    [InlineData("example-mixed", "src/lib.rs: cursor 1-50; src/main.rs: a person 15-20; src/main.rs: claude 1-10")]
    [InlineData("example-sessions", "src/lib.rs: claude 1-50; src/main.rs: a person 42-50; src/main.rs: cursor 1-10,15-20,25,30-35")]
    public void A_real_note_names_the_tools_of_its_lines(string name, string expected)
    {
        var note = Note.Parse(File.ReadAllBytes(Sample.Path($"notes/{name}.note")));

        Assert.Null(note.Problem);
        Assert.Equal(expected, Told(note));
    }

    [Theory]
    [InlineData("03f3eed0d81de271caee341bad169a09fad11c23", "claude")]
    [InlineData("0cabf2158739aadc0fb2cf3e27032ad74f894349", "?,claude")]
    [InlineData("2d01c2cbef415281862d4f11f4ef1f274e51531b", "mock_ai")]
    [InlineData("4698246d6088b0a162d799e00a7354ef7de924ec", "codex")]
    [InlineData("5c3b08fe1fa09bb6e941f62cbf6f148f439408bd", "claude")]
    [InlineData("6dcaf5413569185b9f03b8d6196cdb09c04ad131", "?")]
    [InlineData("80489e02ea5c321f451f39212b3d24a01daf6b08", "codex")]
    [InlineData("86715ea6254c24beee6558a81f725cf23fc4a296", "claude,codex")]
    [InlineData("c183883b6d22ac14cb3997e894f81ae8875c4787", "claude,devin")]
    [InlineData("e442d6afc2e855315b74c38d869e73038097bb83", "claude")]
    [InlineData("e8a47461d4f548702436c04b7702dbafdbe50caf", "claude")]
    public void A_long_real_note_names_its_tools(string name, string expected)
    {
        var note = Note.Parse(File.ReadAllBytes(Sample.Path($"notes/{name}.note")));

        var tools = note.Files.Values.SelectMany(file => file).Select(own => own.Author.Tool ?? "?").Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(",", tools));
    }

    [Fact]
    public void Every_real_note_is_read_without_a_problem_and_claims_each_line_once() => Assert.All(
        Directory.GetFiles(Sample.Path("notes")),
        path =>
        {
            var note = Note.Parse(File.ReadAllBytes(path));

            Assert.Null(note.Problem);
            foreach (var file in note.Files.Values)
            {
                var lines = file.SelectMany(own => own.Lines.Ranges)
                    .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToList();
                Assert.Equal(lines.Count, lines.Distinct().Count());
            }
        });

    [Fact]
    public void Two_tools_in_one_file_keep_their_lines_and_sessions()
    {
        var note = Note.Parse(File.ReadAllBytes(Sample.Path("notes/86715ea6254c24beee6558a81f725cf23fc4a296.note")));

        var file = note.Files["src/daemon/checkpoint.rs"];
        Assert.Equal(
            [new NoteAuthor(false, "claude", "7e6a7bc9-0cb8-47aa-8408-4cab72391b45"), new NoteAuthor(false, "codex", "019f9a5b-bd84-7ff1-a10c-18128c4cf431")],
            file.Select(own => own.Author).OrderBy(author => author.Tool));
        Assert.Equal("25", file.Single(own => own.Author.Tool == "claude").Lines.ToString());
    }

    [Fact]
    public void The_last_of_overlapping_entries_wins() =>
        Assert.Equal("a.cs: a person 4-5; a.cs: claude 1-3,6; a.cs: cursor 7-9", Told("a.cs\n  abcd1234abcd1234 1-9\n  s_c9883b05a2487d::t_1 1-6\n  human 4-5\n"));

    [Fact]
    public void Ranges_come_in_any_order() => Assert.Equal("a.cs: claude 1,3,10-12", Told("a.cs\n  s_c9883b05a2487d 10-12,3,1\n"));

    [Fact]
    public void A_path_with_white_space_is_quoted() => Assert.Equal("a b.cs: claude 1", Told("\"a b.cs\"\n  s_c9883b05a2487d 1\n"));

    [Fact]
    public void An_id_without_metadata_is_some_tool() => Assert.Equal("a.cs: ? 1", Told("a.cs\n  ai_agent 1\n"));

    [Fact]
    public void Unknown_members_and_sections_without_entries_are_no_problem() => Assert.Null(Parse("a.cs\nb.cs\n").Problem);

    [Theory]
    [InlineData("a.cs\n  s_c9883b05a2487d 1,x,3\n", "its line 2 cannot be read", "a.cs: claude 1,3")]
    [InlineData("a.cs\n  s_c9883b05a2487d 9-1\n  human 2\n", "its line 2 cannot be read", "a.cs: a person 2")]
    [InlineData("a.cs\n  s_c9883b05a2487d 1-99999999999\n", "its line 2 cannot be read", "")]
    [InlineData("a.cs\n  s_c9883b05a2487d\n", "its line 2 cannot be read", "")]
    [InlineData("  s_c9883b05a2487d 1\na.cs\n  human 1\n", "its line 1 cannot be read", "a.cs: a person 1")]
    public void A_bad_entry_is_told_and_costs_nothing_else(string entries, string problem, string told)
    {
        Assert.Equal(problem, Parse(entries).Problem);
        Assert.Equal(told, Told(entries));
    }

    [Theory]
    [InlineData("a.cs\n  s_c9883b05a2487d 1\n", "it has no line '---'")]
    [InlineData("a.cs\n  s_c9883b05a2487d 1\n---\n{", "its metadata is not JSON")]
    [InlineData("a.cs\n  s_c9883b05a2487d 1\n---\n[]", "its schema is '', not authorship/3")]
    [InlineData("a.cs\n  s_c9883b05a2487d 1\n---\n{\"schema_version\":\"authorship/4.0.0\"}", "its schema is 'authorship/4.0.0', not authorship/3")]
    public void Lines_whose_metadata_cannot_be_read_are_some_tools_and_never_a_persons(string text, string problem)
    {
        var note = Note.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Equal(problem, note.Problem);
        Assert.Equal("a.cs: ? 1", Told(note));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_problem() => Assert.Equal("it is not UTF-8", Note.Parse([0x61, 0xFF, 0x0A]).Problem);

    [Fact]
    public void Any_bytes_are_read_without_an_exception() => Gen.Byte.Array[0, 200].Sample(bytes => Note.Parse(bytes) is not null);

    [Fact]
    public void A_real_note_that_was_damaged_is_read_without_an_exception()
    {
        var notes = Directory.GetFiles(Sample.Path("notes")).Order().Select(File.ReadAllBytes).ToArray();
        Gen.Select(Gen.Int[0, notes.Length - 1], Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 100_000]).Sample((which, at, value, cut) =>
        {
            var bytes = notes[which].ToArray();
            bytes[at % bytes.Length] = value;
            return Note.Parse(bytes[..(cut % bytes.Length)]) is not null && Note.Parse(bytes) is not null;
        });
    }

    [Fact]
    public void Each_line_is_the_last_entrys_that_names_it() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[0, 8], (first, more) => (First: first, Last: first + more)).Array[0, 8].Sample(ranges =>
        {
            var entries = new NoteEntries();
            for (var i = 0; i < ranges.Length; i++)
                entries.Add(new NoteAuthor(false, $"tool{i}", null), [ranges[i]]);
            var closed = entries.Close();

            return Enumerable.Range(1, 30).All(line =>
            {
                var last = Array.FindLastIndex(ranges, range => range.First <= line && line <= range.Last);
                var owners = closed.Where(own => own.Lines.Contains(line)).Select(own => own.Author.Tool).ToList();
                return last < 0 ? owners.Count == 0 : owners.SequenceEqual([$"tool{last}"]);
            });
        });

    private static NoteAuthorship Parse(string entries) => Note.Parse(Encoding.UTF8.GetBytes(entries + Metadata));

    private static string Told(string entries) => Told(Parse(entries));

    private static string Told(NoteAuthorship note) => string.Join("; ",
        from file in note.Files.OrderBy(file => file.Key, StringComparer.Ordinal)
        from own in file.Value
        orderby file.Key, own.Author.IsPerson ? "a person" : own.Author.Tool ?? "?", own.Author.Session
        select $"{file.Key}: {(own.Author.IsPerson ? "a person" : own.Author.Tool ?? "?")} {own.Lines}");
}
