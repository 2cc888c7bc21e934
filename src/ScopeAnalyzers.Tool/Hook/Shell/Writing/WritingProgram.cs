using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>A program that is known to write files, and which of its arguments they are.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">Which of its operands are files that it writes.</param>
/// <param name="WithValue">Its options that take the word after them.</param>
internal sealed record WritingProgram(string Name, OperandRole Role, params IReadOnlyList<string> WithValue)
{
    /// <summary>The options of which one must be there for it to write, or empty if it always does.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The options with which it writes nothing.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>The options whose value is a file that it writes.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>The options that say the script, which is the first operand else.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>The option whose value is the folder that it writes into.</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>What becomes of the files.</summary>
    public FileAct? Act { get; init; }

    /// <summary>The files that a call writes.</summary>
    public IEnumerable<ShellWrite> WritesOf(ShellProgram call)
    {
        var arguments = new ShellArguments(call.Words.Skip(1), [.. WithValue, .. Outputs, .. Target]);
        var outputs = arguments.ValuesOf(Outputs).Select(file => WritingPrograms.Named(file, ShellWriteForm.File));
        if (arguments.Has(Harmless) || (Needs.Count > 0 && !arguments.Has(Needs)))
            return outputs;
        return outputs.Concat(Role is OperandRole.Copied or OperandRole.Moved ? Carried(call, arguments) : Changed(call, arguments));
    }

    private IEnumerable<ShellWrite> Changed(ShellProgram call, ShellArguments arguments)
    {
        if (call.Fed is { } starts && Role != OperandRole.None)
            return starts.Select(start => WritingPrograms.Named(start, ShellWriteForm.Some, Act));
        var operands = arguments.Operands.Skip(Scripts.Count > 0 && !arguments.Has(Scripts) ? 1 : 0);
        return Role switch
        {
            OperandRole.Made => operands.Select(file => WritingPrograms.Named(file, ShellWriteForm.File, Act)),
            OperandRole.Changed => operands.Select(file => WritingPrograms.Named(file, ShellWriteForm.Existing, Act)),
            _ => [],
        };
    }

    // The last operand is a file, or the folder that the others go into.
    private IEnumerable<ShellWrite> Carried(ShellProgram call, ShellArguments arguments)
    {
        if (arguments.Operands.Count == 0)
            return [];
        var target = arguments.ValuesOf(Target).FirstOrDefault();
        IReadOnlyList<ShellWord> sources = target is null ? [.. arguments.Operands.SkipLast(1)] : arguments.Operands;
        target ??= arguments.Operands.Count > 1 || call.Fed is not null ? arguments.Operands[^1] : new ShellWord(".");
        var moved = Role == OperandRole.Moved
            ? sources.Select(source => WritingPrograms.Named(source, ShellWriteForm.Existing, FileAct.Delete)) : [];
        if (call.Fed is not null || target.IsOpen || sources.Any(source => source.IsOpen || source.IsPattern))
            return moved.Append(WritingPrograms.Named(target, ShellWriteForm.Some));
        return moved.Concat(sources.DefaultIfEmpty(target).Select(source =>
            WritingPrograms.Named(target, ShellWriteForm.Into) with { Name = ShellProgram.NameOf(source.Text.TrimEnd('/')) }));
    }
}

/// <summary>Which operands of a program are files that it writes.</summary>
internal enum OperandRole
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>All of them, which need not be there.</summary>
    Made,

    /// <summary>All of them, which are there: files, folders, patterns.</summary>
    Changed,

    /// <summary>The last, to which the others are copied.</summary>
    Copied,

    /// <summary>The last, and the others, which move there.</summary>
    Moved,
}
