using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class NameAndHostSyntaxTests
{
    private const string Name = "a name is made of letters, digits, '-' and '_', and begins with a letter or a digit";
    private const string EmptyLabel = "an empty label: write one '.' between two labels, none at the beginning or the end";
    private const string EmptyPart = "an empty part: write one '.' between two names, and none at the end";

    [Theory]
    [InlineData(PatternLanguage.Names, "read-system-state")]
    [InlineData(PatternLanguage.Names, "2_a")]
    [InlineData(PatternLanguage.Hosts, "localhost")]
    [InlineData(PatternLanguage.Hosts, "*.dev-1.acme_x.example")]
    [InlineData(PatternLanguage.Packages, "Shop.*-_2")]
    [InlineData(PatternLanguage.Packages, "azAZ09")]
    [InlineData(PatternLanguage.Namespaces, "A")]
    [InlineData(PatternLanguage.Namespaces, "**")]
    [InlineData(PatternLanguage.Namespaces, "<global>")]
    [InlineData(PatternLanguage.Namespaces, "*.Shop.**")]
    [InlineData(PatternLanguage.Namespaces, "\U0001D4B3.\U00010400a\u0301._\u203F9.ⅷ.ªʰǅא")]
    public void What_is_well_written_is_a_pattern(PatternLanguage language, string text) =>
        Assert.Null(PatternSyntax.Parse(language, text).Error);

    [Theory]
    [InlineData(PatternLanguage.Names, "net*", "a name is exact here: write each one, without '*'")]
    [InlineData(PatternLanguage.Names, "-net", Name)]
    [InlineData(PatternLanguage.Names, "_net", Name)]
    [InlineData(PatternLanguage.Names, "net work", Name)]
    [InlineData(PatternLanguage.Names, "nét", Name)]
    [InlineData(PatternLanguage.Hosts, "https://acme.example", "a host has no scheme: write 'acme.example'")]
    [InlineData(PatternLanguage.Hosts, "acme.example/x", "a host has no path: leave out what follows the '/'")]
    [InlineData(PatternLanguage.Hosts, "acme.example:80", "a host has no port: leave out what follows the ':'")]
    [InlineData(PatternLanguage.Hosts, "*.*.example", "'*.' may be used once, at the beginning, for one label or more")]
    [InlineData(PatternLanguage.Hosts, "acme.*", "'*.' may be used once, at the beginning, for one label or more")]
    [InlineData(PatternLanguage.Hosts, "*.", EmptyLabel)]
    [InlineData(PatternLanguage.Hosts, "acme..example", EmptyLabel)]
    [InlineData(PatternLanguage.Hosts, "acme.example.", EmptyLabel)]
    [InlineData(PatternLanguage.Hosts, "acmé.example", "'acmé' is not a valid label: letters, digits and '-'; write a name in other letters in its xn-- form")]
    [InlineData(PatternLanguage.Packages, "Shop/Web", "a package id is made of letters, digits, '.', '_' and '-'; leave '/' out, write '*' for any run")]
    [InlineData(PatternLanguage.Packages, "a@", "a package id is made of letters, digits, '.', '_' and '-'; leave '@' out, write '*' for any run")]
    [InlineData(PatternLanguage.Packages, "a[", "a package id is made of letters, digits, '.', '_' and '-'; leave '[' out, write '*' for any run")]
    [InlineData(PatternLanguage.Packages, "a`", "a package id is made of letters, digits, '.', '_' and '-'; leave '`' out, write '*' for any run")]
    [InlineData(PatternLanguage.Packages, "a{", "a package id is made of letters, digits, '.', '_' and '-'; leave '{' out, write '*' for any run")]
    [InlineData(PatternLanguage.Packages, "a:", "a package id is made of letters, digits, '.', '_' and '-'; leave ':' out, write '*' for any run")]
    [InlineData(PatternLanguage.Namespaces, "N:Shop", "a namespace has no prefix here: write 'Shop'")]
    [InlineData(PatternLanguage.Namespaces, "Shop<T>", "a namespace has no type arguments; the one without a name is '<global>'")]
    [InlineData(PatternLanguage.Namespaces, "Shop.**.Web", "'**' may only be at the end: write '*' for one part")]
    [InlineData(PatternLanguage.Namespaces, "Shop.", EmptyPart)]
    [InlineData(PatternLanguage.Namespaces, "Shop.W*", "'*' is a whole part: write 'X.*' for one part below X, 'X.**' for X and all below")]
    [InlineData(PatternLanguage.Namespaces, "Shop.1", "'1' is not a valid identifier: write the namespace's parts with '.' between them")]
    [InlineData(PatternLanguage.Namespaces, "Shop.\u0301a", "'\u0301a' is not a valid identifier: write the namespace's parts with '.' between them")]
    [InlineData(PatternLanguage.Namespaces, "Shop.a\U0001F600", "'a\U0001F600' is not a valid identifier: write the namespace's parts with '.' between them")]
    [InlineData(PatternLanguage.Namespaces, "Shop.@class", "'@class' is not a valid identifier: write the namespace's parts with '.' between them")]
    public void What_is_not_is_refused_with_what_to_write_instead(PatternLanguage language, string text, string error) =>
        Assert.Equal(error, PatternSyntax.Parse(language, text).Error);

    [Theory]
    [InlineData(Kind.Files, PatternLanguage.Files)]
    [InlineData(Kind.Projects, PatternLanguage.Files)]
    [InlineData(Kind.Build, PatternLanguage.Names)]
    [InlineData(Kind.Declare, PatternLanguage.Namespaces)]
    [InlineData(Kind.Use, PatternLanguage.Namespaces)]
    [InlineData(Kind.Apis, PatternLanguage.Apis)]
    [InlineData(Kind.Packages, PatternLanguage.Packages)]
    [InlineData(Kind.Tools, PatternLanguage.Tools)]
    [InlineData(Kind.Capabilities, PatternLanguage.Names)]
    [InlineData(Kind.Environments, PatternLanguage.Names)]
    public void Each_kind_has_its_language_and_what_is_excepted_from_capabilities_is_APIs(Kind kind, PatternLanguage language)
    {
        Assert.Equal(language, PatternSyntax.LanguageOf(kind));
        Assert.Equal(kind == Kind.Capabilities ? PatternLanguage.Apis : language, PatternSyntax.ExceptLanguageOf(kind));
    }
}
