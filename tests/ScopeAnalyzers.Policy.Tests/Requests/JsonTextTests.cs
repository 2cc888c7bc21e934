using ScopeAnalyzers.Policy.Requests;

namespace ScopeAnalyzers.Policy.Tests.Requests;

public class JsonTextTests
{
    [Fact]
    public void Each_member_has_its_line_and_what_would_end_a_text_is_escaped() => Assert.Equal(
        "{\n  \"a\": \"say \\\"no\\\" \\\\ \",\n  \"b\": \"\\u0000\\u001fé\"\n}",
        JsonText.Object("", [("a", JsonText.Quote("say \"no\" \\ ")), ("b", JsonText.Quote("\0\u001Fé"))]));
}
