using ScopeAnalyzers.Tampering.Tests.Rows;

namespace ScopeAnalyzers.Tampering.Tests;

public sealed class ManifestTests : RowTests<ManifestRows>;

public sealed class AttributionTests : RowTests<AttributionRows>;

public sealed class HistoryTests : RowTests<HistoryRows>;

public sealed class LineTests : RowTests<LineRows>;

public sealed class NameTests : RowTests<NameRows>;

public sealed class LinkTests : RowTests<LinkRows>;

public sealed class WorktreeTests : RowTests<WorktreeRows>;

public sealed class OtherFileTests : RowTests<OtherFileRows>;

public sealed class ProgramTests : RowTests<ProgramRows>;

public sealed class ProjectTests : RowTests<ProjectRows>;

public sealed class BuildFileTests : RowTests<BuildFileRows>;

public sealed class RealBuildTests : RowTests<RealBuildRows>;

public sealed class UntrackedFilesTests : RowTests<UnheldRows>;

public sealed class CompilerTests : RowTests<CompilerRows>;

public sealed class CodeTests : RowTests<CodeRows>;

public sealed class MeaningTests : RowTests<MeaningRows>;

public sealed class DenialTests : RowTests<DenialRows>;
