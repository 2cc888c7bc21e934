using ScopeAnalyzers.Build.Receipts;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Build.Tests.Receipts;

/// <summary>What a build notes before the compiler runs, and what it makes of the note of a build that did not end.</summary>
public sealed class ExpectReceiptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string made = "";

    private string Receipt => Path.Combine(folder.Path, "agent-scope.receipt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_receipt_of_before_does_not_prove_a_new_assembly()
    {
        Evaluate("r1");
        Compile("10:00");
        var before = CompileState.Parse(Expect())!;

        Assert.False(before.IsUnprovenBy(Now()));
        Compile("10:05");
        Assert.True(before.IsUnprovenBy(Now()));
        Evaluate("r2");
        Assert.False(before.IsUnprovenBy(Now()));
    }

    [Fact]
    public void A_receipt_that_was_there_before_the_first_compile_does_not_prove_it()
    {
        Evaluate("forged");
        var before = CompileState.Parse(Expect())!;
        Compile("10:00");

        Assert.True(before.IsUnprovenBy(Now()));
    }

    [Fact]
    public void After_a_build_that_ended_between_compile_and_demand_its_receipt_of_before_is_gone()
    {
        Evaluate("r1");
        Compile("10:00");
        Expect();
        Compile("10:05");

        Assert.StartsWith("|", Expect(), StringComparison.Ordinal);
        Assert.False(File.Exists(Receipt));
    }

    [Fact]
    public void After_a_build_that_ended_before_the_compile_the_receipt_remains()
    {
        Evaluate("r1");
        Compile("10:00");
        Expect();

        Assert.StartsWith("r1|", Expect(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_build_that_ended_with_its_own_receipt_that_remains()
    {
        Evaluate("r1");
        Compile("10:00");
        Expect();
        Compile("10:05");
        Evaluate("r2");

        Assert.StartsWith("r2|", Expect(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_cannot_be_read_leaves_no_receipt()
    {
        Evaluate("r1");
        Compile("10:00");
        folder.Write("agent-scope.compiling", "damaged");

        Assert.StartsWith("|", Expect(), StringComparison.Ordinal);
        Assert.False(File.Exists(Receipt));
    }

    [Fact]
    public void The_receipt_of_a_compile_that_failed_at_a_finding_is_gone()
    {
        folder.Write("agent-scope.receipt", ReceiptText.Write(With("r1", level: "Error")));
        Compile("10:00");

        Assert.StartsWith("|", Expect(), StringComparison.Ordinal);
        Assert.False(File.Exists(Receipt));
    }

    [Theory]
    [InlineData("r1|10:00", "r2", "10:05", "Warning", null)]
    [InlineData("r1|10:00", "r1", "10:00", "Warning", null)] // nothing to compile
    [InlineData("|", "", "10:05", null, null)] // no receipt, which is told by itself
    [InlineData("r1|10:00", "r1", "10:05", "Warning", "the compiler ran again, and the analyzer left no receipt of that")]
    [InlineData("unreadable", "r2", "10:05", "Warning", "the compiler ran again, and the analyzer left no receipt of that")]
    [InlineData("r1|10:00", "r2", "10:05", null, "its receipt cannot be read")]
    [InlineData("r1|10:00", "r2", "10:05", "Error", "the compiler passed what the analyzer reported as an error")]
    public void A_receipt_proves_a_compile_that_it_is_of_and_that_may_pass(
        string before, string id, string time, string? level, string? failure) =>
        Assert.Equal(failure, CompileState.FailureOf(CompileState.Parse(before), new(id, time), level is null ? null : With(id, level)));

    [Fact]
    public void Where_nothing_can_be_written_the_note_is_left_out()
    {
        // A folder stands for the file: the tests may run as one who may write everything.
        var note = Directory.CreateDirectory(Path.Combine(folder.Path, "agent-scope.compiling")).FullName;

        CompileNote.Write(note, Now());

        Assert.Empty(Directory.GetFileSystemEntries(note));
    }

    [Fact]
    public void A_receipt_of_an_earlier_compile_is_not_read_as_one_of_this()
    {
        Evaluate("r1");
        var before = Expect();

        Assert.Null(ReceiptRead.Of(Receipt, before));
        Evaluate("r2");
        Assert.Equal("r2", ReceiptRead.Of(Receipt, before)!.Id);
    }

    [Fact]
    public void A_receipt_that_another_build_is_writing_is_not_read_and_fails_nothing()
    {
        Evaluate("r1");
        using var other = new FileStream(Receipt, FileMode.Create, FileAccess.Write, FileShare.Read);

        Assert.Null(ReceiptRead.Of(Receipt, before: ""));
        Assert.StartsWith("|", Expect(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_that_was_accepted_is_read_whenever_it_was_written()
    {
        Evaluate("r1");

        Assert.Equal("r1", ReceiptRead.Of(Receipt, before: "")!.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("agent-scope-receipt-1\tr1\nnonce\tn")]
    public void A_receipt_that_is_missing_or_damaged_is_not_read(string? text)
    {
        if (text is not null)
            folder.Write("agent-scope.receipt", text);

        Assert.Null(ReceiptRead.Of(Receipt, before: ""));
    }

    private string Expect()
    {
        var task = new ExpectReceipt
        {
            Project = Path.Combine(folder.Path, "A.csproj"),
            Receipt = "agent-scope.receipt",
            Made = made,
            NoteFile = "agent-scope.compiling",
        };
        Assert.True(task.Execute());
        return task.Before;
    }

    private CompileState Now() => CompileState.Of(Receipt, made);

    private void Evaluate(string id) => folder.Write("agent-scope.receipt", ReceiptText.Write(With(id, "Warning")));

    private static WrittenReceipt With(string id, string level) => new(id, new("n", "s", []),
        [new("SCOPE301", "codex may not", new Dictionary<string, string?> { [ViolationProperties.Level] = level })]);

    private void Compile(string time) => made = time;
}
