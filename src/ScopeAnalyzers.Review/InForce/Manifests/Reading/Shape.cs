namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>An object of the manifest: which members it may have. The JSON Schema holds a definition of the same name.</summary>
/// <param name="Name">The name of its definition in the schema.</param>
/// <param name="Thing">What messages call it, with its article.</param>
internal sealed record Shape(string Name, string Thing, params string[] Members);
