namespace ScopeAnalyzers.Review.Model.Wording;

/// <summary>A word that does not read as what it is.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Odd">Where the letter stands that is taken for another.</param>
/// <param name="Scalar">That letter.</param>
/// <param name="Like">What it is taken for.</param>
internal sealed record MixedWord(int Start, int End, int Odd, int Scalar, char Like);
