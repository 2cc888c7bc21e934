namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>
/// What the process ends with (cli.md). Where several meet: <see cref="Usage"/>, then <see cref="OutOfScope"/>, then
/// <see cref="Indeterminate"/>.
/// </summary>
internal static class ExitCode
{
    /// <summary>All is in scope, or only warned of.</summary>
    public const int InScope = 0;

    /// <summary>Something is out of scope.</summary>
    public const int OutOfScope = 1;

    /// <summary>The command line or the manifest is not valid.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be evaluated, or the checker itself failed.</summary>
    public const int Indeterminate = 3;
}
