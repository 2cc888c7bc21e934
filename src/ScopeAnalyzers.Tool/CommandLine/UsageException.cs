using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>
/// Something on the command line that its user must mend; the message says how. The process ends with <see cref="ExitCode.Usage"/>.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>
/// The manifest is not valid (SCOPE001): the process ends with <see cref="ExitCode.Usage"/>, and each error is told at its place.
/// </summary>
internal sealed class InvalidManifestException(IReadOnlyList<ManifestError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(error => $"{error.Place}: error SCOPE001: {error.Message}")));
