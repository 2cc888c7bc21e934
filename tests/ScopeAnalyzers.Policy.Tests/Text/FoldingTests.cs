using System.Text;
using CsCheck;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Text;

public class FoldingTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0x20, 0x24F], Gen.Int[0x300, 0x36F], Gen.Int[0x370, 0x3FF], Gen.Int[0x1E00, 0x1FFF], Gen.Int[0xAC00, 0xD7A3],
        Gen.Int[0x1100, 0x11FF], Gen.Int[0x10400, 0x1044F])
        .Array[0, 12].Select(scalars => string.Concat(scalars.Select(char.ConvertFromUtf32)));

    [Theory]
    [InlineData("GLOBAL.json", "global.json")]
    [InlineData("\u212A", "k")]
    [InlineData("\u017F", "s")]
    [InlineData("\u03C2", "\u03C3")]
    [InlineData("\u1E9E", "\u00DF")]
    [InlineData("\u0130", "\u0130")]
    [InlineData("stra\u00DFe", "stra\u00DFe")]
    [InlineData("E\u0301", "\u00E9")]
    [InlineData("\U00010400", "\U00010428")]
    [InlineData("AZ[\u00C0@", "az[\u00E0@")]
    [InlineData("\U00010000\U0001F600\u00C9", "\U00010000\U0001F600\u00E9")]
    public void A_text_folds_by_simple_case_folding_and_NFC(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("A\u030A", "\u00C5")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("q\u0323\u0307", "q\u0323\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("d\u0323\u0307", "\u1E0D\u0307")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1EBF", "\u1EBF")]
    [InlineData("e\u0302\u0301", "\u1EBF")]
    [InlineData("a\u0315\u0300\u05AE\u0062", "\u00E0\u05AE\u0315b")]
    [InlineData("a\u0305\u0301", "a\u0305\u0301")]
    [InlineData("\u0301a\u0301", "\u0301\u00E1")]
    [InlineData("ab\u0301", "ab\u0301")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD55C", "\uD55C")]
    [InlineData("\uBDC1", "\uBDC1")]
    [InlineData("\u1107\u1170\u11B0", "\uBDC1")]
    [InlineData("\uD788\u11C2", "\uD7A3")]
    [InlineData("\uD7A3", "\uD7A3")]
    [InlineData("\uD7A4", "\uD7A4")]
    [InlineData("\uD7A4\u11A8", "\uD7A4\u11A8")]
    [InlineData("\u1112\u1175", "\uD788")]
    [InlineData("\u1113\u1161", "\u1113\u1161")]
    [InlineData("\u1100\u1176", "\u1100\u1176")]
    [InlineData("\u1100\u1160", "\u1100\u1160")]
    [InlineData("\uAC00\u11A7", "\uAC00\u11A7")]
    [InlineData("\uAC00\u11C3", "\uAC00\u11C3")]
    [InlineData("\uAC01\u11A8", "\uAC01\u11A8")]
    [InlineData("a\u11A8", "a\u11A8")]
    public void A_text_is_put_in_NFC(string text, string nfc) => Assert.Equal(nfc, Normalization.Nfc(text));

    [Fact]
    public void What_is_made_of_parts_is_put_together_but_for_what_is_excluded()
    {
        var tables = new NormalizationTables();
        Assert.Equal([0x41, 0x300], tables.Parts[0xC0]);
        Assert.Equal([0x300], tables.Parts[0x340]);
        Assert.Equal([0x308, 0x301], tables.Parts[0x344]);
        Assert.Equal(0xC0, tables.Pairs[(0x41, 0x300)]);
        Assert.DoesNotContain((0x308, 0x301), tables.Pairs.Keys);
    }

    [Fact]
    public void A_run_of_marks_has_one_class()
    {
        var classes = new NormalizationTables().Classes;
        Assert.Equal((230, 230, 232, 220), (classes[0x300], classes[0x314], classes[0x315], classes[0x316]));
        Assert.DoesNotContain(0x2FF, classes.Keys);
    }

    [Fact]
    public void Half_a_surrogate_pair_folds_to_itself() => Assert.Equal("\uD800x\uDC00\uD800", Folding.Fold("\uD800X\uDC00\uD800"));

    [Fact]
    public void NFC_of_NFC_is_NFC() => Texts.Sample(text => Normalization.Nfc(Normalization.Nfc(text)) == Normalization.Nfc(text));

    [Fact]
    public void Folding_twice_is_folding_once() => Texts.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Every_precomposed_letter_is_what_its_parts_compose_to() =>
        Assert.All(Enumerable.Range(0xC0, 0x190),
            scalar => Assert.Equal(char.ConvertFromUtf32(scalar), Normalization.Nfc(char.ConvertFromUtf32(scalar))));

    [Fact]
    public void A_run_of_many_marks_costs_no_more_than_its_length_suggests()
    {
        var count = Cases.Of(200_000);
        var marks = new StringBuilder("a");
        for (var i = 0; i < count; i++)
            marks.Append(i % 2 == 0 ? '\u0315' : '\u0323');
        Assert.Equal(count, Normalization.Nfc(marks.ToString()).Length);
    }
}
