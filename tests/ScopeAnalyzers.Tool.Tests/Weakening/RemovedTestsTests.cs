namespace ScopeAnalyzers.Tool.Tests.Weakening;

/// <summary>Which edits take a test or a case away, each beside its twin that does not.</summary>
public class RemovedTestsTests
{
    public static TheoryData<string, string, string> Edits => new()
    {
        { "xunit: a test is deleted", "public class CartTests {\n//-    [Fact] public void Adds() { Assert.Equal(1, Sum()); }\n    [Fact] public void Empties() { }\n}", "remove CartTests.Adds -2" },
        { "NUnit: a test is deleted", "public class CartTests {\n//-    [Test] public void Adds() { Assert.That(Sum(), Is.EqualTo(1)); }\n}", "remove CartTests.Adds -2" },
        { "MSTest: a test is deleted", "[TestClass] public class CartTests {\n//-    [TestMethod] public void Adds() { Assert.AreEqual(1, Sum()); }\n}", "remove CartTests.Adds -2" },
        { "TUnit: a test is deleted", "public class CartTests {\n//-    [Test] public async Task Adds() { await Assert.That(Sum()).IsEqualTo(1); }\n}", "remove CartTests.Adds -2" },
        { "a test of an own attribute is deleted", "public class CartTests {\n//-    [ConditionalFact] public void Adds() { Assert.Equal(1, Sum()); }\n}", "remove CartTests.Adds -2" },
        { "a class is deleted", "//-public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//-    [Fact] public void Empties() { B(); }\n//-}\n// none", "remove CartTests.Adds -2; remove CartTests.Empties -3" },
        { "a file is deleted", "//-public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//-}", "remove CartTests.Adds -2" },
        { "a nested class is deleted", "public class CartTests {\n//-    public class When { [Fact] public void Adds() { A(); } }\n}", "remove When.Adds -2" },
        { "a test is a comment", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    // [Fact] public void Adds() { A(); }\n}", "remove CartTests.Adds -2" },
        { "the attribute is deleted", "public class CartTests {\n//-    [Fact]\n    public void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "the attribute is a comment", "public class CartTests {\n//-    [Fact]\n//+    // [Fact]\n    public void Adds() { A(); }\n}", "remove CartTests.Adds 3" },
        { "NUnit: the attribute is deleted", "public class CartTests {\n//-    [Test]\n    public void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "MSTest: the attribute is deleted", "[TestClass] public class CartTests {\n//-    [TestMethod]\n    public void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "MSTest: the class's attribute is deleted", "//-[TestClass]\npublic class CartTests {\n    [TestMethod] public void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "the attribute is another", "public class CartTests {\n//-    [Fact]\n//+    [Obsolete]\n    public void Adds() { A(); }\n}", "remove CartTests.Adds 3" },
        { "a test is private", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact] private void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "a test has no modifier", "[TestClass] public class CartTests {\n//-    [TestMethod] public void Adds() { A(); }\n//+    [TestMethod] void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "a test is abstract", "public abstract class CartTests {\n//-    [Test] public void Adds() { A(); }\n//+    [Test] public abstract void Adds();\n}", "remove CartTests.Adds 2" },
        { "a class is internal", "//-public class CartTests {\n//+class CartTests {\n    [Fact] public void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "a class is abstract", "//-public class CartTests {\n//+public abstract class CartTests {\n    [Fact] public void Adds() { A(); }\n}", "remove CartTests.Adds 2" },
        { "a test is in #if false", "public class CartTests {\n//+#if false\n    [Fact] public void Adds() { A(); }\n//+#endif\n}", "remove CartTests.Adds -2" },
        { "a class is in #if of a symbol that nobody knew", "//+#if NEVER\npublic class CartTests {\n    [Fact] public void Adds() { A(); }\n}\n//+#endif", "remove CartTests.Adds -2" },
        { "a test of one framework is deleted", "public class CartTests {\n#if NET\n//-    [Fact] public void Adds() { A(); }\n    [Fact] public void Empties() { B(); }\n#endif\n}", "remove CartTests.Adds -3" },
        { "a test of the other frameworks is deleted", "public class CartTests {\n#if !NET\n//-    [Fact] public void Adds() { A(); }\n    [Fact] public void Empties() { B(); }\n#endif\n}", "remove CartTests.Adds -3" },
        { "xunit: a case is deleted", "public class CartTests {\n    [Theory]\n    [InlineData(1, \"a\")]\n//-    [InlineData(2, \"b\")]\n    public void Adds(int n, string s) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "NUnit: a case is deleted", "public class CartTests {\n    [TestCase(1)]\n//-    [TestCase(2)]\n    public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -3" },
        { "MSTest: a case is deleted", "[TestClass] public class CartTests {\n    [DataTestMethod]\n    [DataRow(1)]\n//-    [DataRow(2)]\n    public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "TUnit: a case is deleted", "public class CartTests {\n    [Test]\n    [Arguments(1)]\n//-    [Arguments(2)]\n    public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "a case is a comment", "public class CartTests {\n    [Theory]\n    [InlineData(1)]\n//-    [InlineData(2)]\n//+    // [InlineData(2)]\n    public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "a theory is a fact", "public class CartTests {\n//-    [Theory]\n//-    [InlineData(1)]\n//-    [InlineData(2)]\n//-    public void Adds(int n) { A(n); }\n//+    [Fact]\n//+    public void Adds() { A(1); }\n}", "remove CartTests.Adds -4" },
        { "xunit: a row of member data is deleted", "public class CartTests {\n    public static TheoryData<int> Data => new() { 1,\n//-    2,\n    3 };\n    [Theory, MemberData(nameof(Data))] public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -3" },
        { "xunit: a yielded row is deleted", "public class CartTests {\n    public static IEnumerable<object[]> Data() {\n        yield return new object[] { 1, 2 };\n//-        yield return new object[] { 3, 4 };\n    }\n    [Theory, MemberData(nameof(Data))] public void Adds(int n, int m) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "NUnit: a row of a source is deleted", "public class CartTests {\n    static object[] Data = [\n        1,\n//-        2,\n    ];\n    [TestCaseSource(nameof(Data))] public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "MSTest: a row of dynamic data is deleted", "[TestClass] public class CartTests {\n    public static IEnumerable<object[]> Data => new[] {\n        new object[] { 1 },\n//-        new object[] { 2 },\n    };\n    [TestMethod, DynamicData(nameof(Data))] public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "an added row is deleted", "public class CartTests {\n    public static TheoryData<int> Data { get { var data = new TheoryData<int>();\n        data.Add(1);\n//-        data.Add(2);\n        return data; } }\n    [Theory, MemberData(nameof(Data))] public void Adds(int n) { A(n); }\n}", "remove CartTests.Adds -4" },
        { "one of two tests of one body is deleted", "public class CartTests {\n    [Fact] public void Adds() { A(); B(); }\n//-    [Fact] public void AddsAgain() { A(); B(); }\n}", "remove CartTests.AddsAgain -3" },
        { "another test is written instead", "public class CartTests {\n//-    [Fact] public void Adds() { Assert.Equal(3, new Cart(1, 2).Sum); }\n//+    [Fact] public void Exists() { Assert.NotNull(typeof(Program)); }\n}", "remove CartTests.Adds -2" },
    };

    public static TheoryData<string, string> Harmless => new()
    {
        { "a test is renamed", "public class CartTests {\n//-    [Fact] public void Adds() { Assert.Equal(1, Sum()); }\n//+    [Fact] public void Adds_one() { Assert.Equal(1, Sum()); }\n}" },
        { "a test is renamed and a line is added", "public class CartTests {\n//-    [Fact] public void Adds() { var cart = new Cart(); cart.Add(1); Assert.Equal(1, cart.Sum()); }\n//+    [Fact] public void Adds_one() { var cart = new Cart(); cart.Add(1); Assert.Equal(1, cart.Sum()); Assert.Empty(cart.Rest); }\n}" },
        { "tests change places", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n    [Fact] public void Empties() { B(); }\n//+    [Fact] public void Adds() { A(); }\n}" },
        { "a class is renamed", "//-public class CartTests {\n//+public class BasketTests {\n    [Fact] public void Adds() { A(); }\n}" },
        { "a file-scoped namespace comes", "//+namespace Shop.Tests;\npublic class CartTests {\n    [Fact] public void Adds() { A(); }\n}" },
        { "a test moves to another file", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n    [Fact] public void Empties() { B(); }\n}\n//=MoreTests.cs\n//+public class MoreTests {\n//+    [Fact] public void Adds() { C(); }\n//+}" },
        { "a file is renamed", "//-public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//-}\n//=BasketTests.cs\n//+public class BasketTests {\n//+    [Fact] public void Adds() { A(); }\n//+}" },
        { "a class is split", "public class CartTests {\n    [Fact] public void Adds() { A(); }\n//-    [Fact] public void Empties() { B(); }\n//+}\n//+public class EmptyTests {\n//+    [Fact] public void Empties() { B(); }\n}" },
        { "a test is laid out anew", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact]\n//+    public void Adds()\n//+    {\n//+        A();\n//+    }\n}" },
        { "a region comes round", "public class CartTests {\n//+#region Sums\n    [Fact] public void Adds() { A(); }\n//+#endregion\n}" },
        { "a comment comes", "public class CartTests {\n//+    // one\n    [Fact] public void Adds() { A(); }\n}" },
        { "the attribute's full name is written", "public class CartTests {\n//-    [Fact]\n//+    [Xunit.FactAttribute]\n    public void Adds() { A(); }\n}" },
        { "a fact is a theory", "public class CartTests {\n//-    [Fact] public void Adds() { A(1); }\n//+    [Theory, InlineData(1), InlineData(2)] public void Adds(int n) { A(n); }\n}" },
        { "two tests are two cases of one", "public class CartTests {\n//-    [Fact] public void Adds_one() { var cart = new Cart(); cart.Add(1); Assert.Equal(1, cart.Sum()); }\n//-    [Fact] public void Adds_two() { var cart = new Cart(); cart.Add(2); Assert.Equal(2, cart.Sum()); }\n//+    [Theory, InlineData(1), InlineData(2)] public void Adds(int n) { var cart = new Cart(); cart.Add(n); Assert.Equal(n, cart.Sum()); }\n}" },
        { "a file, its class and its tests are renamed and edited", "//-public class CartTests {\n//-    [Fact] public void Draft_adds() { var cart = new DraftCart(); cart.Add(1); cart.Add(2); Assert.Equal(3, cart.Sum()); }\n//-}\n//=BasketTests.cs\n//+public class BasketTests {\n//+    [Fact] public void Basket_adds() { var cart = new Basket(); cart.Add(1); cart.Add(2); Assert.Equal(3, cart.Sum()); }\n//+}" },
        { "a test is asynchronous", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact] public async Task Adds() { await A(); }\n}" },
        { "a test takes a token", "public class CartTests {\n//-    [Test] public async Task Adds() { await A(); }\n//+    [Test] public async Task Adds(CancellationToken token) { await A(token); }\n}" },
        { "a class is sealed", "//-public class CartTests {\n//+public sealed class CartTests {\n    [Fact] public void Adds() { A(); }\n}" },
        { "a class becomes a base", "//-public class CartTests {\n//+public abstract class CartTests {\n    [Fact] public void Adds() { A(); }\n}\n//+public class SmallCartTests : CartTests;\n//+public class LargeCartTests : CartTests;" },
        { "MSTest: the class is still one", "//-[TestClass]\n//+[TestClass, DoNotParallelize]\npublic class CartTests {\n    [TestMethod] public void Adds() { A(); }\n}" },
        { "cases change places", "public class CartTests {\n    [Theory]\n//-    [InlineData(1)]\n    [InlineData(2)]\n//+    [InlineData(1)]\n    public void Adds(int n) { A(n); }\n}" },
        { "a case changes", "public class CartTests {\n    [Theory]\n//-    [InlineData(1)]\n//+    [InlineData(3)]\n    [InlineData(2)]\n    public void Adds(int n) { A(n); }\n}" },
        { "a case is added", "public class CartTests {\n    [Theory]\n    [InlineData(1)]\n//+    [InlineData(2)]\n    public void Adds(int n) { A(n); }\n}" },
        { "a case moves to another test", "public class CartTests {\n    [Theory]\n    [InlineData(1)]\n//-    [InlineData(-1)]\n    public void Adds(int n) { A(n); }\n    [Theory]\n    [InlineData(0)]\n//+    [InlineData(-1)]\n    public void Refuses(int n) { B(n); }\n}" },
        { "cases become member data", "public class CartTests {\n//+    public static TheoryData<int> Data => new() { 1, 2 };\n    [Theory]\n//-    [InlineData(1)]\n//-    [InlineData(2)]\n//+    [MemberData(nameof(Data))]\n    public void Adds(int n) { A(n); }\n}" },
        { "cases move to a class of data", "public class CartTests {\n    [Theory]\n//-    [InlineData(1)]\n//-    [InlineData(2)]\n//+    [ClassData(typeof(Numbers))]\n    public void Adds(int n) { A(n); }\n}" },
        { "rows are written shorter", "public class CartTests {\n//-    public static IEnumerable<object[]> Data => new[] { new object[] { 1 }, new object[] { 2 } };\n//+    public static IEnumerable<object[]> Data => [[1], [2]];\n    [Theory, MemberData(nameof(Data))] public void Adds(int n) { A(n); }\n}" },
        { "a method that is not a test is deleted", "public class CartTests {\n//-    public void Help() { }\n    [Fact] public void Adds() { A(); }\n}" },
        { "a test that never ran is deleted", "public class CartTests {\n//-    [Fact(Skip = \"flaky\")] public void Adds() { A(); }\n    [Fact] public void Empties() { B(); }\n}" },
        { "a condition of the frameworks is gone", "public class CartTests {\n//-#if NET\n    [Fact] public void Adds() { A(); }\n//-#endif\n}" },
        { "a test is public at last", "public class CartTests {\n//-    [Fact] void Adds() { A(); }\n//+    [Fact] public void Adds() { A(); }\n}" },
        { "a test is replaced by one that does more", "public class CartTests {\n    [Fact] public void Adds() {\n        A();\n//+        B();\n    }\n//+    [Fact] public void Adds_more() { C(); }\n}" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_takes_a_test_away_is_found(string edit, string source, string expected)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(source);
        Assert.Equal(expected, EditedSource.Edits(source));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void An_edit_that_keeps_every_test_is_not_found(string edit, string source)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(source);
        Assert.Equal("", EditedSource.Edits(source));
    }
}
