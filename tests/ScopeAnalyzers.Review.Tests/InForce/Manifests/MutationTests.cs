using CsCheck;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>Whatever the bytes are, there is a manifest or there are errors.</summary>
public class MutationTests
{
    [Fact]
    public void Bytes_changed_at_random_give_a_manifest_or_errors_and_never_both() =>
        MutatedManifest.Of(most: 8).Sample(
            bytes =>
            {
                var reading = ManifestReader.Read(new ManifestText("agent-scope.json", bytes), []);

                return reading.Manifest is null == reading.Errors.Count > 0
                    && reading.Errors.All(error => error.Place is { Line: >= 1, Column: >= 1 } && error.Message.Length > 0);
            },
            iter: 20_000);

    [Fact]
    public void The_text_that_is_changed_is_valid() =>
        Assert.Empty(ManifestReader.Read(new ManifestText("agent-scope.json", MutatedManifest.Valid), []).Errors);

    [Fact]
    public void Bytes_at_random_never_throw() =>
        Gen.Byte.Array.Sample(bytes => ManifestReader.Read(new ManifestText("agent-scope.json", bytes), []).Manifest is null);
}
