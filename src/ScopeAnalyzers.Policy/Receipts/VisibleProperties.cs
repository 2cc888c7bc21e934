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
}
