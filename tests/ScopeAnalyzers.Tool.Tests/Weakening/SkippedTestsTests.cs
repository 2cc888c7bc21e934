namespace ScopeAnalyzers.Tool.Tests.Weakening;

/// <summary>Which edits leave a test out, each beside its twin that does not.</summary>
public class SkippedTestsTests
{
    public static TheoryData<string, string, string> Edits => new()
    {
        { "xunit: Skip of a fact", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact(Skip = \"flaky\")] public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "xunit: Skip of a theory", "public class CartTests {\n//-    [Theory]\n//+    [Theory(Skip = Flaky)]\n    [InlineData(1)] public void Adds(int n) { A(n); }\n}", "skip CartTests.Adds 2" },
        { "xunit: Skip of a case", "public class CartTests {\n    [Theory]\n//-    [InlineData(1)]\n//+    [InlineData(1, Skip = \"flaky\")]\n    public void Adds(int n) { A(n); }\n}", "skip CartTests.Adds 3" },
        { "xunit: Skip of member data", "public class CartTests {\n    [Theory]\n//-    [MemberData(\"Data\")]\n//+    [MemberData(\"Data\", Skip = \"flaky\")]\n    public void Adds(int n) { A(n); }\n}", "skip CartTests.Adds 3" },
        { "xunit: Explicit", "public class CartTests {\n//-    [Fact]\n//+    [Fact(Explicit = true)]\n    public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "xunit: Skip with a condition", "public class CartTests {\n//-    [Fact]\n//+    [Fact(Skip = \"windows\", SkipWhen = nameof(IsWindows))]\n    public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "xunit: Assert.Skip", "public class CartTests {\n    [Fact] public void Adds() {\n//+        Assert.Skip(\"flaky\");\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "xunit: Assert.SkipUnless", "public class CartTests {\n    [Fact] public void Adds() {\n//+        Assert.SkipUnless(Ready, \"not ready\");\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "xunit: Skip.If", "public class CartTests {\n    [SkippableFact] public void Adds() {\n//+        Skip.If(true);\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "xunit: an own attribute", "public class CartTests {\n//-    [Fact]\n//+    [WindowsFact]\n    public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "xunit: an exception that skips", "public class CartTests {\n    [Fact] public void Adds() {\n//+        throw new SkipException(\"flaky\");\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "NUnit: Ignore", "public class CartTests {\n//-    [Test]\n//+    [Test, Ignore(\"flaky\")]\n    public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "NUnit: Ignore of the class", "//+[Ignore(\"flaky\")]\npublic class CartTests {\n    [Test] public void Adds() { A(); }\n}", "skip CartTests.Adds 1" },
        { "NUnit: Explicit", "public class CartTests {\n//+    [Explicit]\n    [Test] public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "NUnit: Ignore of a case", "public class CartTests {\n//-    [TestCase(1)]\n//+    [TestCase(1, Ignore = \"flaky\")]\n    public void Adds(int n) { A(n); }\n}", "skip CartTests.Adds 2" },
        { "NUnit: IgnoreReason of a case", "public class CartTests {\n//-    [TestCase(1)]\n//+    [TestCase(1, IgnoreReason = \"flaky\")]\n    public void Adds(int n) { A(n); }\n}", "skip CartTests.Adds 2" },
        { "NUnit: Assert.Ignore", "public class CartTests {\n    [Test] public void Adds() {\n//+        Assert.Ignore();\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "NUnit: Assert.Inconclusive", "public class CartTests {\n    [Test] public void Adds() {\n//+        Assert.Inconclusive(\"later\");\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "NUnit: Assert.Pass", "public class CartTests {\n    [Test] public void Adds() {\n//+        Assert.Pass();\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "NUnit: Assume", "public class CartTests {\n    [Test] public void Adds() {\n//+        Assume.That(Ready);\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "MSTest: Ignore", "[TestClass] public class CartTests {\n//-    [TestMethod]\n//+    [TestMethod][Ignore]\n    public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "MSTest: Ignore of the class", "//-[TestClass]\n//+[TestClass, Ignore]\npublic class CartTests {\n    [TestMethod] public void Adds() { A(); }\n}", "skip CartTests.Adds 1" },
        { "MSTest: IgnoreMessage of a row", "[TestClass] public class CartTests {\n    [TestMethod]\n//-    [DataRow(1)]\n//+    [DataRow(1, IgnoreMessage = \"flaky\")]\n    public void Adds(int n) { A(n); }\n}", "skip CartTests.Adds 3" },
        { "MSTest: Assert.Inconclusive", "[TestClass] public class CartTests {\n    [TestMethod] public void Adds() {\n//+        Assert.Inconclusive();\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "TUnit: Skip", "public class CartTests {\n//-    [Test]\n//+    [Test, Skip(\"flaky\")]\n    public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "TUnit: Skip of the class", "//+[Skip(\"flaky\")]\npublic class CartTests {\n    [Test] public void Adds() { A(); }\n}", "skip CartTests.Adds 1" },
        { "TUnit: Explicit", "public class CartTests {\n//+    [Explicit]\n    [Test] public void Adds() { A(); }\n}", "skip CartTests.Adds 2" },
        { "TUnit: Skip.Test", "public class CartTests {\n    [Test] public void Adds() {\n//+        Skip.Test(\"flaky\");\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "an early return", "public class CartTests {\n    [Fact] public void Adds() {\n//+        return;\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "an early return behind a condition", "public class CartTests {\n    [Fact] public void Adds() {\n//+        if (OperatingSystem.IsWindows()) return;\n        A();\n    }\n}", "skip CartTests.Adds 3" },
        { "an early return of a finished task", "public class CartTests {\n    [Fact] public Task Adds() {\n//+        if (Slow) return Task.CompletedTask;\n        return A();\n    }\n}", "skip CartTests.Adds 3" },
        { "a return inside a block", "public class CartTests {\n    [Fact] public void Adds() {\n        using (var cart = new Cart()) {\n            A();\n//+            return;\n            B();\n        }\n        C();\n    }\n}", "skip CartTests.Adds 5" },
        { "a return beside one that was there", "public class CartTests {\n    [Fact] public void Adds() {\n        if (X) return;\n        A();\n//+        if (Y) return;\n        B();\n    }\n}", "skip CartTests.Adds 5" },
        { "a renamed test is skipped", "public class CartTests {\n//-    [Fact] public void Adds() { Assert.Equal(1, Sum(1)); }\n//+    [Fact(Skip = \"flaky\")] public void Adds_one() { Assert.Equal(1, Sum(1)); }\n}", "skip CartTests.Adds 2" },
        { "a moved test is skipped", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n    [Fact] public void Empties() { B(); }\n}\n//=MoreTests.cs\n//+public class MoreTests {\n//+    [Fact(Skip = \"flaky\")] public void Adds() { A(); }\n//+}", "skip CartTests.Adds 2" },
    };

    public static TheoryData<string, string> Harmless => new()
    {
        { "a test is not skipped any more", "public class CartTests {\n//-    [Fact(Skip = \"flaky\")] public void Adds() { A(); }\n//+    [Fact] public void Adds() { A(); }\n}" },
        { "the reason changes", "public class CartTests {\n//-    [Fact(Skip = \"flaky\")] public void Adds() { A(); }\n//+    [Fact(Skip = \"flaky: #12\")] public void Adds() { A(); }\n}" },
        { "a skip is null", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact(Skip = null)] public void Adds() { A(); }\n}" },
        { "it is explicitly not explicit", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact(Explicit = false)] public void Adds() { A(); }\n}" },
        { "a test gets a name and a timeout", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [Fact(DisplayName = \"adds\", Timeout = 100)] public void Adds() { A(); }\n}" },
        { "a fact runs on another thread", "public class CartTests {\n//-    [Fact] public void Adds() { A(); }\n//+    [StaFact] public void Adds() { A(); }\n}" },
        { "NUnit: a description comes", "public class CartTests {\n//-    [Test]\n//+    [Test, Description(\"adds\")]\n    public void Adds() { A(); }\n}" },
        { "NUnit: Ignore is gone", "public class CartTests {\n//-    [Ignore(\"flaky\")]\n    [Test] public void Adds() { A(); }\n}" },
        { "MSTest: a method of data is a method", "[TestClass] public class CartTests {\n//-    [DataTestMethod]\n//+    [TestMethod]\n    [DataRow(1)] public void Adds(int n) { A(n); }\n}" },
        { "MSTest: a row gets a name", "[TestClass] public class CartTests {\n    [TestMethod]\n//-    [DataRow(1)]\n//+    [DataRow(1, DisplayName = \"one\")]\n    public void Adds(int n) { A(n); }\n}" },
        { "TUnit: a retry comes", "public class CartTests {\n//-    [Test]\n//+    [Test, Retry(2)]\n    public void Adds() { A(); }\n}" },
        { "a return of a lambda", "public class CartTests {\n    [Fact] public void Adds() {\n//+        Run(() => { return; });\n        A();\n    }\n}" },
        { "a return of a local function", "public class CartTests {\n    [Fact] public void Adds() {\n        A();\n//+        void B() { if (X) return; C(); }\n    }\n}" },
        { "a return at the end", "public class CartTests {\n    [Fact] public Task Adds() {\n        A();\n//+        return Task.CompletedTask;\n    }\n}" },
        { "a return goes", "public class CartTests {\n    [Fact] public void Adds() {\n//-        if (X) return;\n        A();\n    }\n}" },
        { "a helper returns early", "public class CartTests {\n    void Help() {\n//+        if (X) return;\n        A();\n    }\n    [Fact] public void Adds() { Help(); }\n}" },
        { "another test is new and skipped", "public class CartTests {\n    [Fact] public void Adds() { A(); }\n//+    [Fact(Skip = \"later\")] public void Empties() { B(); }\n}" },
        { "linq skips", "public class CartTests {\n    [Fact] public void Adds() {\n//-        A(list);\n//+        A(list.Skip(1));\n    }\n}" },
        { "another exception is thrown", "public class CartTests {\n    [Fact] public void Adds() {\n//+        if (X) throw new InvalidOperationException();\n        A();\n    }\n}" },
        { "an attribute of the class that does not skip", "//+[Collection(\"slow\")]\npublic class CartTests {\n    [Fact] public void Adds() { A(); }\n}" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_leaves_a_test_out_is_found(string edit, string source, string expected)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(source);
        Assert.Equal(expected, EditedSource.Edits(source));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void An_edit_that_leaves_no_test_out_is_not_found(string edit, string source)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(source);
        Assert.Equal("", EditedSource.Edits(source));
    }
}
