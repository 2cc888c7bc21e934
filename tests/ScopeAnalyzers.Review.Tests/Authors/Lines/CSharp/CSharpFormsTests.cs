using ScopeAnalyzers.Review.Authors.Lines.CSharp;

namespace ScopeAnalyzers.Review.Tests.Authors.Lines.CSharp;

/// <summary>Which lines of C# are the same but for white space that means nothing.</summary>
public class CSharpFormsTests
{
    [Theory]
    [InlineData("if(x){y();}", "if (x) { y(); }")]
    [InlineData("\tint x=-1;", "    int  x = -1;  ")]
    [InlineData("Call( a,b );", "Call(a, b);")]
    [InlineData("f(x=>x+1)", "f( x => x + 1 )")]
    [InlineData("var a = new[]{1,2};", "var a = new [] { 1, 2 };")]
    [InlineData("x(); // why  so", "    x(); //\twhy so")]
    [InlineData("/* a  b */ x();", "/*  a b */x( );")]
    [InlineData("/*\n   a\n */", "/*\n\ta\n*/")]
    [InlineData("  #if X", "#if X  ")]
    [InlineData("a;\r\nb;\r\n", "a;\nb;\n")]
    [InlineData("a;", "a;\n")]
    [InlineData("\uFEFFusing A;", "using A;")]
    [InlineData("s = \"\"\"\n  a\n    b\n  \"\"\";", "s = \"\"\"\n      a\n        b\n      \"\"\";")]
    [InlineData("s = \"\"\"\n    a\n  \"\"\";", "s = \"\"\"\n        a\n      \"\"\";")]
    [InlineData("s = $\"\"\"\n  a {x} b\n  c\n  \"\"\";", "s = $\"\"\"\n    a {x} b\n    c\n    \"\"\";")]
    public void Lines_that_mean_the_same_have_one_form(string one, string other) =>
        Assert.Equal(CSharpForms.Of(one), CSharpForms.Of(other));

    [Theory]
    [InlineData("sum + ++fee", "sum ++ + fee")]
    [InlineData("a - -b", "a --b")]
    [InlineData("a & &b", "a && b")]
    [InlineData("x = =y", "x == y")]
    [InlineData("int x;", "intx;")]
    [InlineData("a ? .5 : b", "a ?.5 : b")]
    [InlineData("s = \"a b\";", "s = \"ab\";")]
    [InlineData("s = \"a b\";", "s = \"a  b\";")]
    [InlineData("c = ' ';", "c = '';")]
    [InlineData("c = ' ';", "c = '\t';")]
    [InlineData("s = @\"a b\";", "s = @\"ab\";")]
    [InlineData("s = @\"a\" + \"b\";", "s = @\"a\"+\" b\";")]
    [InlineData("s = $\"a {b} c\";", "s = $\"a {b}c\";")]
    [InlineData("s = $\"{b:0}\";", "s = $\"{b: 0}\";")]
    [InlineData("s = \"\"\"a b\"\"\";", "s = \"\"\"ab\"\"\";")]
    [InlineData("s = \"\"\"\n  a\n  b\n  \"\"\";", "s = \"\"\"\n  a\n   b\n  \"\"\";")]
    [InlineData("s = \"\"\"\n  a\n  \"\"\";", "s = \"\"\"\n  a\n \"\"\";")]
    [InlineData("s = @\"\n  a\";", "s = @\"\n a\";")]
    [InlineData("#region a b", "#region ab")]
    [InlineData("#pragma warning disable CS1", "#pragma warning disable CS 1")]
    [InlineData("// x();", "//\rx();")]
    [InlineData("// x();", "// \u0085x();")]
    [InlineData("// x();", "//\u2028x();")]
    [InlineData("// x();", "//\u2029x();")]
    [InlineData("// x(); // y", "//\rx(); // y")]
    [InlineData("a; #if X", "a;\r#if X")]
    [InlineData("x();", "x() ; y")]
    public void Lines_that_mean_something_else_have_another(string one, string other) =>
        Assert.NotEqual(CSharpForms.Of(one), CSharpForms.Of(other));

    [Theory]
    [InlineData("/*\nx();\n*/", "\nx();\n*/")]
    [InlineData("s = \"\"\"\nx();\n\"\"\";", "s = \nx();\n\"\"\";")]
    [InlineData("s = @\"\nx();\n\";", "s = @\"\";\nx();\n\";")]
    [InlineData("s = $@\"{\nx()}\n\";", "s = $@\"{{\nx()}\n\";")]
    [InlineData("/*\nx();\n*/", "/*\n#if A\n#endif\nx();\n*/")]
    public void A_line_that_is_commented_out_or_in_by_another_is_not_the_same(string one, string other)
    {
        static string Call(string text) => Assert.Single(CSharpForms.Of(text), line => line.Contains("x()", StringComparison.Ordinal));

        Assert.NotEqual(Call(one), Call(other));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\n", 2)]
    [InlineData("a\rb\u2028c\n\"\n", 2)]
    [InlineData("/*\n\n", 2)]
    public void There_is_a_form_for_each_line_of_gits(string text, int count) => Assert.Equal(count, CSharpForms.Of(text).Count);
}
