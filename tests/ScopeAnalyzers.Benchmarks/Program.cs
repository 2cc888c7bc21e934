using ScopeAnalyzers.Benchmarks.BuildOverhead;
using ScopeAnalyzers.Benchmarks.ChangedMeaning;
using ScopeAnalyzers.Benchmarks.HookAnswer;
using ScopeAnalyzers.Benchmarks.Keystroke;
using ScopeAnalyzers.Benchmarks.ReviewCost;
using ScopeAnalyzers.Benchmarks.SymbolUse;

// Each verb is one measurement; docs/performance.md says what they found.
var verbs = new Dictionary<string, Func<string[], int>>
{
    ["build-overhead"] = OverheadMeasurement.Run,
    ["library"] = LibraryMeasurement.Run,
    ["design-time"] = DesignTimeMeasurement.Run,
    ["hook"] = HookMeasurement.Run,
    ["keystroke"] = KeystrokeMeasurement.Run,
    ["symbol-use"] = SymbolUseMeasurement.Run,
    ["symbol-use-cold"] = CompilerMeasurement.Run,
    ["changed-meaning"] = MeaningMeasurement.Run,
    ["review"] = ReviewMeasurement.Run,
    ["review-once"] = ReviewMeasurement.RunOnce,
};

if (args.Length > 0 && verbs.TryGetValue(args[0], out var verb))
    return verb(args[1..]);

Console.Error.WriteLine($"usage: ScopeAnalyzers.Benchmarks {string.Join('|', verbs.Keys)} …");
return 2;
