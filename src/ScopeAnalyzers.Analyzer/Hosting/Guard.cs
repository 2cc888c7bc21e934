using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Hosting;

/// <summary>Turns an exception into an error of the checker's own: the compiler makes a warning of one, which can be silenced.</summary>
internal static class Guard
{
    /// <summary>Runs a callback.</summary>
    /// <param name="tree">What it evaluates, or null if it evaluates no one tree.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, it has left the compilation unevaluated, which has to be an error.")]
    public static void Run(Action callback, SyntaxTree? tree, Action<Diagnostic> report)
    {
        try
        {
            callback();
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception error)
        {
            report(Failure(
                $"'{tree?.FilePath}' was not evaluated: {error.GetType()}: {error.Message} {error.StackTrace}".Replace('\r', ' ').Replace('\n', ' '),
                tree is null ? Location.None : Location.Create(tree, default)));
        }
    }

    /// <summary>The error that says that the checker failed, with what to report.</summary>
    public static Diagnostic Failure(string message, Location location) => Diagnostic.Create(
        Descriptors.Of("SCOPE009"), location, $"The analyzer failed, and what it could not evaluate does not pass. Please report this: {message}");
}
