namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>The MSBuild properties by which a build speaks to the analyzer, as analyzer options name them.</summary>
public static class VisibleProperties
{
    /// <summary>
    /// <c>true</c> wherever the package's targets are in force. Without it the analyzer runs beside no checker and fails closed.
    /// </summary>
    public const string Package = "build_property.AgentScopePackage";

    /// <summary>The nonce of a <see cref="Receipt"/>, or empty if the build demands none.</summary>
    public const string Nonce = "build_property.AgentScopeNonce";

    /// <summary>
    /// <c>true</c> if the analyzer writes its receipt beside the effective scope (<see cref="WrittenReceipt"/>), as in a build. Otherwise
    /// it reports the receipt as a diagnostic. It does not name the file: configuration can be forged, and would choose what is written to.
    /// </summary>
    public const string WritesReceipt = "build_property.AgentScopeWritesReceipt";
}
