using System.Text;
using CsCheck;
using ScopeAnalyzers.Review.Authors.Agents.Signatures;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents.Signatures;

public class CommitSignatureTests
{
    private const string Signature = "-----BEGIN SSH SIGNATURE-----\nabc\n-----END SSH SIGNATURE-----\n";
    private const string Header = "gpgsig -----BEGIN SSH SIGNATURE-----\n abc\n -----END SSH SIGNATURE-----\n";
    private const string Rest = "\nsubject\n\ngpgsig in prose\n é";

    [Fact]
    public void A_signature_is_about_the_commit_without_it()
    {
        var signature = Of("tree 1\nauthor A\n" + Header + "encoding x\n" + Rest)!;

        Assert.Equal(Signature, signature.Armored);
        Assert.Equal("tree 1\nauthor A\nencoding x\n" + Rest, Encoding.UTF8.GetString(signature.Payload));
    }

    [Fact]
    public void Two_signatures_are_none() => Assert.Null(Of("tree 1\n" + Header + Header + Rest));

    [Fact]
    public void Another_kind_of_signature_is_none() => Assert.Null(Of("tree 1\ngpgsig -----BEGIN PGP SIGNATURE-----\n abc\n" + Rest));

    [Fact]
    public void A_signature_in_the_message_is_none() => Assert.Null(Of("tree 1\n\n" + Header));

    [Fact]
    public void Any_bytes_are_taken_apart_without_an_exception() => Gen.Byte.Array[0, 100].Sample(bytes => { CommitSignature.Of(bytes); });

    [Fact]
    public void A_commit_that_was_damaged_is_taken_apart_without_an_exception()
    {
        var commit = Encoding.UTF8.GetBytes("tree 1\n" + Header + Rest);
        Gen.Select(Gen.Int[0, commit.Length - 1], Gen.Byte, Gen.Int[0, commit.Length]).Sample((at, value, length) =>
        {
            var bytes = commit.ToArray();
            bytes[at] = value;
            CommitSignature.Of(bytes[..length]);
        });
    }

    private static CommitSignature? Of(string commit) => CommitSignature.Of(Encoding.UTF8.GetBytes(commit));
}
