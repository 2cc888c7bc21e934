namespace ScopeAnalyzers.Tool.Tests.Weakening;

/// <summary>Which edits let more values pass, each beside its twin that does not.</summary>
public class LoosenedTestsTests
{
    public static TheoryData<string, string, string> Edits => new()
    {
        { "xunit: equal is contains", "Assert.Equal(\"abc\", page.Text)", "Assert.Contains(\"a\", page.Text)" },
        { "xunit: equal is not null", "Assert.Equal(3, cart.Sum)", "Assert.NotNull(cart.Sum)" },
        { "xunit: equal is not empty", "Assert.Equal([1, 2], cart.All)", "Assert.NotEmpty(cart.All)" },
        { "xunit: equal is not equal", "Assert.Equal(3, cart.Sum)", "Assert.NotEqual(0, cart.Sum)" },
        { "xunit: equal is true", "Assert.Equal(3, cart.Sum)", "Assert.True(cart.Sum > 0)" },
        { "xunit: a condition asks less", "Assert.True(cart.Sum == 3)", "Assert.True(cart.Sum != 0)" },
        { "xunit: a condition has an or", "Assert.True(cart.Sum == 3)", "Assert.True(cart.Sum == 3 || cart.Sum > 1)" },
        { "xunit: the type is a base type", "Assert.IsType<Cart>(made.Cart)", "Assert.NotNull(made.Cart)" },
        { "xunit: single is not empty", "Assert.Single(cart.All)", "Assert.NotEmpty(cart.All)" },
        { "xunit: fewer digits", "Assert.Equal(3.14, cart.Sum, 5)", "Assert.Equal(3.14, cart.Sum, 1)" },
        { "xunit: a wider tolerance", "Assert.Equal(3.14, cart.Sum, 0.01)", "Assert.Equal(3.14, cart.Sum, 0.5)" },
        { "xunit: any exception of a kind", "Assert.Throws<ArgumentException>(() => Sum())", "Assert.ThrowsAny<Exception>(() => Sum())" },
        { "xunit: any exception", "Assert.ThrowsAny<ArgumentException>(() => Sum())", "Assert.ThrowsAny<Exception>(() => Sum())" },
        { "NUnit: equal is not null", "Assert.That(cart.Sum, Is.EqualTo(3))", "Assert.That(cart.Sum, Is.Not.Null)" },
        { "NUnit: equal is greater", "Assert.That(cart.Sum, Is.EqualTo(3))", "Assert.That(cart.Sum, Is.GreaterThan(0))" },
        { "NUnit: equal is a type", "Assert.That(cart.Sum, Is.EqualTo(3))", "Assert.That(cart.Sum, Is.InstanceOf<int>())" },
        { "NUnit: case is ignored", "Assert.That(page.Text, Is.EqualTo(\"a\"))", "Assert.That(page.Text, Is.EqualTo(\"a\").IgnoreCase)" },
        { "NUnit: a wider tolerance", "Assert.That(cart.Sum, Is.EqualTo(3.1).Within(0.1))", "Assert.That(cart.Sum, Is.EqualTo(3.1).Within(2))" },
        { "MSTest: equal is not null", "Assert.AreEqual(3, cart.Sum)", "Assert.IsNotNull(cart.Sum)" },
        { "MSTest: a wider tolerance", "Assert.AreEqual(3.14, cart.Sum, 0.01)", "Assert.AreEqual(3.14, cart.Sum, 1.0)" },
        { "MSTest: text starts with", "Assert.AreEqual(\"abc\", page.Text)", "StringAssert.StartsWith(page.Text, \"a\")" },
        { "TUnit: equal is not null", "await Assert.That(cart.Sum).IsEqualTo(3)", "await Assert.That(cart.Sum).IsNotNull()" },
        { "TUnit: equal is greater", "await Assert.That(cart.Sum).IsEqualTo(3)", "await Assert.That(cart.Sum).IsGreaterThan(0)" },
        { "FluentAssertions: be is not null", "cart.Sum.Should().Be(3)", "cart.Sum.Should().NotBeNull()" },
        { "FluentAssertions: be is contain", "page.Text.Should().Be(\"abc\")", "page.Text.Should().Contain(\"a\")" },
        { "FluentAssertions: be is greater", "cart.Sum.Should().Be(3)", "cart.Sum.Should().BeGreaterThan(0)" },
        { "FluentAssertions: equivalent is not empty", "cart.All.Should().BeEquivalentTo(all)", "cart.All.Should().NotBeEmpty()" },
        { "FluentAssertions: a wider tolerance", "cart.Sum.Should().BeApproximately(3.1, 0.1)", "cart.Sum.Should().BeApproximately(3.1, 2)" },
        { "FluentAssertions: any exception", "act.Should().Throw<ArgumentException>()", "act.Should().Throw<Exception>()" },
        { "Shouldly: be is not null", "cart.Sum.ShouldBe(3)", "cart.Sum.ShouldNotBeNull()" },
        { "Shouldly: be is contain", "page.Text.ShouldBe(\"abc\")", "page.Text.ShouldContain(\"a\")" },
        { "Shouldly: a wider tolerance", "cart.Sum.ShouldBe(3.1, 0.1)", "cart.Sum.ShouldBe(3.1, 2)" },
        { "Moq: once is at least once", "mail.Verify(m => m.Send(\"a\"), Times.Once)", "mail.Verify(m => m.Send(\"a\"), Times.AtLeastOnce)" },
        { "Moq: exactly is at least", "mail.Verify(m => m.Send(\"a\"), Times.Exactly(2))", "mail.Verify(m => m.Send(\"a\"), Times.AtLeast(1))" },
        { "Moq: any argument", "mail.Verify(m => m.Send(\"a\"), Times.Once)", "mail.Verify(m => m.Send(It.IsAny<string>()), Times.Once)" },
        { "NSubstitute: any count", "mail.Received(2).Send(\"a\")", "mail.Received().Send(\"a\")" },
        { "NSubstitute: any argument", "mail.Received(1).Send(\"a\")", "mail.Received(1).Send(Arg.Any<string>())" },
        { "NSubstitute: any arguments", "mail.Received(1).Send(\"a\")", "mail.ReceivedWithAnyArgs(1).Send(\"a\")" },
    };

    public static TheoryData<string, string, string> Harmless => new()
    {
        { "xunit: more digits", "Assert.Equal(3.14, cart.Sum, 1)", "Assert.Equal(3.14, cart.Sum, 5)" },
        { "xunit: a narrower tolerance", "Assert.Equal(3.14, cart.Sum, 0.5)", "Assert.Equal(3.14, cart.Sum, 0.01)" },
        { "xunit: not null is equal", "Assert.NotNull(cart.Sum)", "Assert.Equal(3, cart.Sum)" },
        { "xunit: contains is equal", "Assert.Contains(\"a\", page.Text)", "Assert.Equal(\"abc\", page.Text)" },
        { "xunit: equal to one is single", "Assert.Equal(1, cart.All.Count)", "Assert.Single(cart.All)" },
        { "xunit: equal to none is empty", "Assert.Equal(0, cart.All.Count)", "Assert.Empty(cart.All)" },
        { "xunit: equal to null is null", "Assert.Equal(null, cart.Sum)", "Assert.Null(cart.Sum)" },
        { "xunit: a condition is an equality", "Assert.True(cart.Sum == 3)", "Assert.Equal(3, cart.Sum)" },
        { "xunit: contains in a condition is contains", "Assert.True(page.Text.Contains(\"a\"))", "Assert.Contains(\"a\", page.Text)" },
        { "xunit: a nearer exception", "Assert.ThrowsAny<Exception>(() => Sum())", "Assert.Throws<ArgumentException>(() => Sum())" },
        { "xunit: another exception", "Assert.Throws<ArgumentException>(() => Sum())", "Assert.Throws<ArgumentNullException>(() => Sum())" },
        { "xunit: the order of the arguments", "Assert.Equal(cart.Sum, 3)", "Assert.Equal(3, cart.Sum)" },
        { "NUnit: another form of equality", "Assert.AreEqual(3, cart.Sum)", "Assert.That(cart.Sum, Is.EqualTo(3))" },
        { "MSTest: a message comes", "Assert.AreEqual(3, cart.Sum)", "Assert.AreEqual(3, cart.Sum, \"sum\")" },
        { "FluentAssertions: a reason comes", "cart.Sum.Should().Be(3)", "cart.Sum.Should().Be(3, \"it adds\")" },
        { "FluentAssertions: a chain comes", "cart.Sum.Should().Be(3)", "cart.Sum.Should().Be(3).And.BePositive()" },
        { "FluentAssertions: contain is equal", "cart.All.Should().Contain(1)", "cart.All.Should().Equal(1)" },
        { "TUnit: greater is equal", "await Assert.That(cart.Sum).IsGreaterThan(0)", "await Assert.That(cart.Sum).IsEqualTo(3)" },
        { "Shouldly: contain is be", "page.Text.ShouldContain(\"a\")", "page.Text.ShouldBe(\"a\")" },
        { "Moq: at least once is once", "mail.Verify(m => m.Send(\"a\"), Times.AtLeastOnce)", "mail.Verify(m => m.Send(\"a\"), Times.Once)" },
        { "Moq: any argument is one", "mail.Verify(m => m.Send(It.IsAny<string>()), Times.Once)", "mail.Verify(m => m.Send(\"a\"), Times.Once)" },
        { "Moq: the method has one more argument", "mail.Verify(m => m.Send(\"a\"), Times.Once)", "mail.Verify(m => m.SendAsync(\"a\", It.IsAny<CancellationToken>()), Times.Once)" },
        { "NSubstitute: a count comes", "mail.Received().Send(\"a\")", "mail.Received(2).Send(\"a\")" },
        { "NSubstitute: another count", "mail.Received(1).Send(\"a\")", "mail.Received(2).Send(\"a\")" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_assertion_that_lets_more_pass_is_found(string edit, string old, string now)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(InTest(old, now));
        Assert.Equal("loosen CartTests.Adds 3", EditedSource.Edits(InTest(old, now)));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void An_assertion_that_lets_as_little_pass_is_not_found(string edit, string old, string now)
    {
        Assert.NotEmpty(edit);
        EditedSource.AssertReads(InTest(old, now));
        Assert.Equal("", EditedSource.Edits(InTest(old, now)));
    }

    private static string InTest(string old, string now) =>
        $"public class CartTests {{\n    [Fact] public async Task Adds() {{\n//-        {old};\n//+        {now};\n    }}\n}}";
}
