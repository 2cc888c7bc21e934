namespace ScopeAnalyzers.Review.Model;

/// <summary>Which decisions a review keeps for the decision log.</summary>
public enum Recording
{
    /// <summary>None: no log is asked for.</summary>
    Nothing,

    /// <summary>What was denied, what could not be evaluated, and what a grant let in.</summary>
    WhatMattered,

    /// <summary>Every decision.</summary>
    Everything,
}
