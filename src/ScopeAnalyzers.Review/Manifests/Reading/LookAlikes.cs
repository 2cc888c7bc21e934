namespace ScopeAnalyzers.Review;

/// <summary>Letters of other scripts that are drawn like Latin letters: rows of UTS 39's confusables for the scripts in use.</summary>
internal static class LookAlikes
{
    // Each look-alike, and below it the Latin letter that it is taken for.
    private const string Cyrillic = "АВЕЅІЈКМНОРСТХаеѕіјорсухԁһԛԝӏѵѴԌҮԜԚ";
    private const string CyrillicAs = "ABESIJKMHOPCTXaesijopcyxdhqwlvVGYWQ";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυϲϳϹͿ";
    private const string GreekAs = "ABEZHIKMNOPTYXaivopucjCJ";
    private const string Armenian = "ՍՕԼհոսօցզյ";
    private const string ArmenianAs = "UOLhnuogqj";
    private const string Cherokee = "ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᎾᏢᏒᏚᎢᏙᎳᏃᎥᎩ";
    private const string CherokeeAs = "ABCDEHJKLMOPRSTVWZiY";

    private static readonly Dictionary<char, char> Table = Rows()
        .SelectMany(row => row.Letters.Zip(row.Latin, (letter, latin) => (letter, latin)))
        .ToDictionary(pair => pair.letter, pair => pair.latin);

    /// <summary>The Latin letter that a letter of another script is taken for; the null character where there is none.</summary>
    public static char Latin(char letter) => letter switch
    {
        // Full-width forms stand in the order of ASCII.
        >= '\uFF21' and <= '\uFF3A' => (char)(letter - '\uFF21' + 'A'),
        >= '\uFF41' and <= '\uFF5A' => (char)(letter - '\uFF41' + 'a'),
        _ => Table.TryGetValue(letter, out var latin) ? latin : '\0',
    };

    private static IEnumerable<(string Letters, string Latin)> Rows() =>
        [(Cyrillic, CyrillicAs), (Greek, GreekAs), (Armenian, ArmenianAs), (Cherokee, CherokeeAs)];
}
