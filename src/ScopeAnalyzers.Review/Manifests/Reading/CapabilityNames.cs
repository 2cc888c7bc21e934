namespace ScopeAnalyzers.Review;

/// <summary>The capability classes that ship (manifest.md, "Capabilities").</summary>
internal static class CapabilityNames
{
    public static IReadOnlyList<string> Shipped { get; } =
    [
        "filesystem", "network", "ipc", "process", "terminate", "read-system-state", "modify-system-state", "runtime", "reflection",
        "dynamic-code", "unsafe", "native", "deserialization", "database", "crypto", "threads", "console", "nondeterminism",
    ];
}
