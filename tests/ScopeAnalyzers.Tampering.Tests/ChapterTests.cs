namespace ScopeAnalyzers.Tampering.Tests;

public sealed class ManifestTests : RowTests<ManifestRows>;

public sealed class AttributionTests : RowTests<AttributionRows>;
