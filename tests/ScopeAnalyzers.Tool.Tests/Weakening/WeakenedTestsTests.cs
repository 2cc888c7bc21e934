namespace ScopeAnalyzers.Tool.Tests.Weakening;

/// <summary>Which edits make a test assert less, each beside its twin that does not.</summary>
public class WeakenedTestsTests
{
    /// <summary>Edits of the body of one test; its first line is the fourth.</summary>
    public static TheoryData<string, string, string> Edits => new()
    {
        { "xunit: an assertion is deleted", "var sum = Sum();\n//-Assert.Equal(3, sum);", "weaken CartTests.Adds -5" },
        { "xunit: one of two is deleted", "Assert.NotNull(cart);\n//-Assert.Equal(3, cart.Sum);", "weaken CartTests.Adds -5" },
        { "xunit: an assertion is a comment", "var sum = Sum();\n//-Assert.Equal(3, sum);\n//+// Assert.Equal(3, sum);", "weaken CartTests.Adds -5" },
        { "xunit: an assertion of an exception is deleted", "//-Assert.Throws<E>(() => Sum());\n//+Sum();", "weaken CartTests.Adds -4" },
        { "NUnit: a constraint is deleted", "var sum = Sum();\n//-Assert.That(sum, Is.EqualTo(3));", "weaken CartTests.Adds -5" },
        { "NUnit: one of several is deleted", "Assert.Multiple(() => {\nAssert.That(sum, Is.EqualTo(3));\n//-Assert.That(rest, Is.Empty);\n});", "weaken CartTests.Adds -6" },
        { "NUnit: a classic assertion is deleted", "var sum = Sum();\n//-ClassicAssert.AreEqual(3, sum);", "weaken CartTests.Adds -5" },
        { "NUnit: an assertion of a collection is deleted", "var all = All();\n//-CollectionAssert.AreEqual(expected, all);", "weaken CartTests.Adds -5" },
        { "MSTest: an assertion is deleted", "var sum = Sum();\n//-Assert.AreEqual(3, sum);", "weaken CartTests.Adds -5" },
        { "MSTest: an assertion of text is deleted", "var text = Text();\n//-StringAssert.Contains(text, \"a\");", "weaken CartTests.Adds -5" },
        { "TUnit: an assertion is deleted", "var sum = Sum();\n//-await Assert.That(sum).IsEqualTo(3);", "weaken CartTests.Adds -5" },
        { "TUnit: an assertion is not awaited", "//-await Assert.That(Sum()).IsEqualTo(3);\n//+Assert.That(Sum()).IsEqualTo(3);", "weaken CartTests.Adds 4" },
        { "FluentAssertions: an assertion is deleted", "var sum = Sum();\n//-sum.Should().Be(3);", "weaken CartTests.Adds -5" },
        { "FluentAssertions: one of a chain is deleted", "//-text.Should().StartWith(\"a\").And.EndWith(\"z\");\n//+text.Should().StartWith(\"a\");", "weaken CartTests.Adds -4" },
        { "FluentAssertions: an assertion of an exception is deleted", "//-act.Should().Throw<E>();\n//+act();", "weaken CartTests.Adds -4" },
        { "FluentAssertions: an exception is not awaited", "//-await act.Should().ThrowAsync<E>();\n//+act.Should().ThrowAsync<E>();", "weaken CartTests.Adds 4" },
        { "Shouldly: an assertion is deleted", "var sum = Sum();\n//-sum.ShouldBe(3);", "weaken CartTests.Adds -5" },
        { "Shouldly: an exception is deleted", "//-Should.Throw<E>(() => Sum());\n//+Sum();", "weaken CartTests.Adds -4" },
        { "Moq: a verification is deleted", "Run();\n//-mail.Verify(m => m.Send(\"a\"), Times.Once);", "weaken CartTests.Adds -5" },
        { "Moq: the verification of all is deleted", "Run();\n//-mail.VerifyAll();", "weaken CartTests.Adds -5" },
        { "Moq: no other calls is deleted", "mail.Verify(m => m.Send(\"a\"));\n//-mail.VerifyNoOtherCalls();", "weaken CartTests.Adds -5" },
        { "NSubstitute: a received call is deleted", "Run();\n//-mail.Received(1).Send(\"a\");", "weaken CartTests.Adds -5" },
        { "NSubstitute: a call that must not be is deleted", "Run();\n//-mail.DidNotReceive().Send(\"a\");", "weaken CartTests.Adds -5" },
        { "Verify: the snapshot is not compared", "var page = Page();\n//-await Verifier.Verify(page);", "weaken CartTests.Adds -5" },
        { "Verify: the snapshot is not awaited", "//-await Verify(Page());\n//+_ = Verify(Page());", "weaken CartTests.Adds 4" },
        { "a helper is not called any more", "var cart = Make();\n//-AssertValid(cart);", "weaken CartTests.Adds -5" },
        { "a helper without such a name is not called any more", "var cart = Make();\n//-Check(cart);", "weaken CartTests.Adds -5" },
        { "all of the body is deleted", "//-var sum = Sum();\n//-Assert.Equal(3, sum);", "weaken CartTests.Adds -5" },
        { "the body of a test without assertions is deleted", "//-Sum();\n//-Run();", "weaken CartTests.Adds 3" },
        { "a condition comes round", "//-Assert.Equal(3, Sum());\n//+if (Ready) Assert.Equal(3, Sum());", "weaken CartTests.Adds 4" },
        { "a condition that is never true comes round", "//+if (false) {\nAssert.Equal(3, Sum());\n//+}", "weaken CartTests.Adds 5" },
        { "an assertion moves into an else", "if (Ready) { Run(); }\n//-Assert.Equal(3, Sum());\n//+else { Assert.Equal(3, Sum()); }", "weaken CartTests.Adds 5" },
        { "an assertion moves into a case", "//+switch (Os) { case 1:\nAssert.Equal(3, Sum());\n//+break; }", "weaken CartTests.Adds 5" },
        { "an assertion is chosen", "//-Assert.Equal(3, Sum());\n//+_ = Ready ? Assert.Single(Sum()) : Assert.Equal(3, Sum());", "weaken CartTests.Adds 4" },
        { "an assertion is in a function that nobody calls", "//+void Later() {\nAssert.Equal(3, Sum());\n//+}", "weaken CartTests.Adds 5" },
        { "an assertion is in a lambda that nobody calls", "//+Action later = () => {\nAssert.Equal(3, Sum());\n//+};", "weaken CartTests.Adds 5" },
        { "an assertion is caught", "//+try {\nAssert.Equal(3, Sum());\n//+} catch { }", "weaken CartTests.Adds 5" },
        { "an assertion is caught and logged", "//+try {\nAssert.Equal(3, Sum());\n//+} catch (Exception e) { Console.WriteLine(e); }", "weaken CartTests.Adds 5" },
        { "Shouldly: an assertion is caught", "//+try {\nSum().ShouldBe(3);\n//+} catch (ShouldAssertException) { }", "weaken CartTests.Adds 5" },
        { "xunit: an exception is not awaited", "//-await Assert.ThrowsAsync<E>(Sum);\n//+Assert.ThrowsAsync<E>(Sum);", "weaken CartTests.Adds 4" },
        { "xunit: an exception is dropped", "//-await Assert.ThrowsAsync<E>(Sum);\n//+_ = Assert.ThrowsAsync<E>(Sum);", "weaken CartTests.Adds 4" },
        { "xunit: true is true", "//-Assert.Equal(3, Sum());\n//+Assert.True(true);", "weaken CartTests.Adds 4" },
        { "xunit: true or anything", "//-Assert.True(Ready);\n//+Assert.True(Ready || true);", "weaken CartTests.Adds 4" },
        { "xunit: a value is itself", "//-Assert.Equal(3, sum);\n//+Assert.Equal(sum, sum);", "weaken CartTests.Adds 4" },
        { "xunit: a new object is not null", "//-Assert.Equal(3, cart.Sum);\n//+Assert.NotNull(new Cart());", "weaken CartTests.Adds 4" },
        { "xunit: a count is not negative", "//-Assert.Equal(3, all.Count);\n//+Assert.True(all.Count >= 0);", "weaken CartTests.Adds 4" },
        { "NUnit: true is true", "//-Assert.That(sum, Is.EqualTo(3));\n//+Assert.That(true);", "weaken CartTests.Adds 4" },
        { "NUnit: a value is itself", "//-Assert.That(sum, Is.EqualTo(3));\n//+Assert.That(sum, Is.EqualTo(sum));", "weaken CartTests.Adds 4" },
        { "MSTest: true is true", "//-Assert.AreEqual(3, sum);\n//+Assert.IsTrue(true);", "weaken CartTests.Adds 4" },
        { "TUnit: a value is itself", "//-await Assert.That(sum).IsEqualTo(3);\n//+await Assert.That(sum).IsEqualTo(sum);", "weaken CartTests.Adds 4" },
        { "FluentAssertions: a value is itself", "//-sum.Should().Be(3);\n//+sum.Should().Be(sum);", "weaken CartTests.Adds 4" },
        { "FluentAssertions: true is true", "//-sum.Should().Be(3);\n//+true.Should().BeTrue();", "weaken CartTests.Adds 4" },
        { "Shouldly: a value is itself", "//-sum.ShouldBe(3);\n//+sum.ShouldBe(sum);", "weaken CartTests.Adds 4" },
        { "an unrelated and smaller assertion is written instead", "//-Assert.Equal(3, cart.Sum);\n//+Assert.NotNull(services);", "weaken CartTests.Adds -4" },
        { "an empty helper is called instead", "//-Assert.Equal(3, cart.Sum);\n//+AssertFine(cart);", "weaken CartTests.Adds -4" },
    };

    public static TheoryData<string, string> Harmless => new()
    {
        { "an assertion is added", "Assert.Equal(3, sum);\n//+Assert.Empty(rest);" },
        { "assertions change places", "//-Assert.Equal(3, sum);\nAssert.Empty(rest);\n//+Assert.Equal(3, sum);" },
        { "it is laid out anew", "//-Assert.Equal(3, sum);\n//+Assert.Equal(\n//+    3,\n//+    sum);" },
        { "a variable is renamed", "//-var sum = Sum(cart);\n//-Assert.Equal(3, sum.Value);\n//+var total = Sum(cart);\n//+Assert.Equal(3, total.Value);" },
        { "another library is used", "//-Assert.Equal(3, cart.Sum);\n//+cart.Sum.Should().Be(3);" },
        { "another library of mocks is used", "//-mail.Verify(m => m.Send(\"a\"), Times.Once);\n//+mail.Received(1).Send(\"a\");" },
        { "NUnit: the classic form goes", "//-ClassicAssert.AreEqual(3, cart.Sum);\n//+Assert.That(cart.Sum, Is.EqualTo(3));" },
        { "several become one", "//-Assert.Equal(2, all.Count);\n//-Assert.Equal(\"a\", all[0]);\n//-Assert.Equal(\"b\", all[1]);\n//+Assert.Equal([\"a\", \"b\"], all);" },
        { "an assertion is awaited", "//-Assert.ThrowsAsync<E>(Sum);\n//+await Assert.ThrowsAsync<E>(Sum);" },
        { "an awaited assertion is returned", "//-await Assert.ThrowsAsync<E>(Sum);\n//+return Assert.ThrowsAsync<E>(Sum);" },
        { "a task is awaited later", "//-await Assert.ThrowsAsync<E>(Sum);\n//+var task = Assert.ThrowsAsync<E>(Sum);\n//+await task;" },
        { "NUnit: assertions are together", "//+Assert.Multiple(() => {\nAssert.That(sum, Is.EqualTo(3));\nAssert.That(rest, Is.Empty);\n//+});" },
        { "a using comes round", "//+using (var scope = new Scope()) {\nAssert.Equal(3, Sum());\n//+}" },
        { "a loop comes round", "//+foreach (var sum in sums) {\nAssert.Equal(3, sum);\n//+}" },
        { "a condition goes", "//-if (Ready)\nAssert.Equal(3, Sum());" },
        { "a catch throws on", "//+try {\nAssert.Equal(3, Sum());\n//+} catch (Exception) { Log(); throw; }" },
        { "a finally comes", "//+try {\nAssert.Equal(3, Sum());\n//+} finally { Clean(); }" },
        { "an expected exception is caught", "try {\nRun();\n//-Assert.Fail();\n//+Assert.Fail(\"no exception\");\n} catch (E e) { Assert.Equal(\"a\", e.Message); }" },
        { "a local function is called", "//+void Check() {\nAssert.Equal(3, Sum());\n//+}\n//+Check();" },
        { "a lambda is called", "//+Action check = () => {\nAssert.Equal(3, Sum());\n//+};\n//+check();" },
        { "the message changes", "//-Assert.True(Ready);\n//+Assert.True(Ready, \"not ready\");" },
        { "another value is expected", "//-Assert.Equal(3, cart.Sum);\n//+Assert.Equal(4, cart.Sum);" },
        { "more is expected", "//-Assert.NotNull(cart.Sum);\n//+Assert.Equal(3, cart.Sum);" },
        { "another part is tested as strictly", "//-Assert.Equal(3, cart.Sum);\n//+Assert.Equal(\"a\", basket.Name);" },
        { "a hollow assertion goes", "Assert.Equal(3, Sum());\n//-Assert.True(true);" },
        { "the preparation changes", "//-var cart = new Cart();\n//+var cart = Make();\nAssert.Equal(3, cart.Sum);" },
        { "a helper asserts now", "//-Assert.Equal(3, cart.Sum);\n//-Assert.Empty(cart.Rest);\n//+AssertValid(cart);" },
        { "a statement is a variable", "//-Assert.IsType<Cart>(cart);\n//+var typed = Assert.IsType<Cart>(cart);" },
        { "a call behind two conditions of null", "//-Log();\nvar text = cart?.First()?.Name?.Trim();\nAssert.Equal(\"a\", text);" },
        { "a call of the code goes", "//-Log();\nAssert.Equal(3, Sum());" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_asserts_less_is_found(string edit, string body, string expected)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(InTest(body));
        Assert.Equal(expected, EditedSource.Edits(InTest(body)));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void An_edit_that_asserts_as_much_is_not_found(string edit, string body)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(InTest(body));
        Assert.Equal("", EditedSource.Edits(InTest(body)));
    }

    [Fact]
    public void An_assertion_that_moved_to_a_new_test_is_not_gone() => Assert.Equal("", EditedSource.Edits(
        "public class CartTests {\n    [Fact] public void Adds() {\n        Assert.Equal(3, Sum());\n//-        Assert.Empty(Rest());\n    }\n//+    [Fact] public void Has_no_rest() { Assert.Empty(Rest()); }\n}"));

    [Fact]
    public void Assertions_that_become_cases_are_not_gone() => Assert.Equal("", EditedSource.Edits(
        "public class CartTests {\n//-    [Fact] public void Adds() { var sum = Sum(1); sum.ShouldBeTrue(); sum = Sum(2); sum.ShouldBeTrue(); }\n//+    [Theory, InlineData(1), InlineData(2)] public void Adds(int n) { var sum = Sum(n); sum.ShouldBeTrue(); }\n}"));

    [Fact]
    public void Cases_that_become_assertions_are_not_gone() => Assert.Equal("", EditedSource.Edits(
        "public class CartTests {\n//-    [Theory, InlineData(1), InlineData(2)] public void Adds(int n) { var sum = Sum(n); sum.ShouldBeTrue(); }\n//+    [Fact] public void Adds() { var sum = Sum(1); sum.ShouldBeTrue(); sum = Sum(2); sum.ShouldBeTrue(); }\n}"));

    [Fact]
    public void An_assertion_of_the_code_that_is_renamed_is_not_gone() => Assert.Equal("", EditedSource.Edits(
        "public class CartTests {\n    [Fact] public void Adds() {\n//-        cart.Check().ShouldHaveAnyError();\n//+        cart.Check().ShouldHaveErrors();\n    }\n}\n//=Checks.cs\npublic static class Checks {\n//-    public static Result ShouldHaveAnyError(this Result result) => Look(result);\n//+    public static Result ShouldHaveErrors(this Result result) => Look(result);\n}"));

    [Fact]
    public void A_check_of_a_library_that_has_the_name_of_a_method_of_the_change_counts() => Assert.Equal("", EditedSource.Edits(
        "public class CartTests {\n    [Test] public async Task Adds() {\n//-        Log();\n        await Assert.That(Ready()).IsTrue();\n    }\n}\n//=Checks.cs\n//+public class Checks { public Checks IsTrue() => this; }"));

    [Fact]
    public void A_test_that_is_renamed_and_asserts_less_is_found() => Assert.Equal("weaken CartTests.Adds -2", EditedSource.Edits(
        "public class CartTests {\n//-    [Fact] public void Adds() { var cart = Make(1, 2); Assert.Equal(3, cart.Sum); }\n//+    [Fact] public void Runs() { var cart = Make(1, 2); }\n}"));

    [Fact]
    public void A_helper_of_the_tests_that_asserts_less_is_found() => Assert.Equal("weaken CartTests.AssertValid -4", EditedSource.Edits(
        "public class CartTests {\n    [Fact] public void Adds() { AssertValid(Make()); }\n    static void AssertValid(Cart cart) {\n//-        Assert.Equal(3, cart.Sum);\n    }\n}"));

    [Fact]
    public void Two_tests_that_become_cases_of_one_assert_as_much() => Assert.Equal("", EditedSource.Edits(
        "public class CartTests {\n//-    [Fact] public void Adds_one() { var cart = Make(1); Assert.Equal(1, cart.Sum); Assert.Empty(cart.Rest); }\n//-    [Fact] public void Adds_two() { var cart = Make(2); Assert.Equal(2, cart.Sum); Assert.Empty(cart.Rest); }\n//+    [Theory, InlineData(1), InlineData(2)] public void Adds(int n) { var cart = Make(n); Assert.Equal(n, cart.Sum); Assert.Empty(cart.Rest); }\n}"));

    private static string InTest(string body) =>
        $"public class CartTests {{\n    static void Check(Cart cart) {{ Assert.NotNull(cart); }}\n    [Fact] public async Task Adds() {{\n{body}\n    }}\n//+    static void AssertFine(Cart cart) {{ }}\n}}";
}
