using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Tool.Weakening.Frameworks;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>Reads the assertions of a method.</summary>
/// <param name="helpers">The names of methods of the file that hold assertions.</param>
internal sealed class AssertionReader(string path, IReadOnlySet<string> helpers)
{
    /// <summary>The assertions, in their order.</summary>
    public IReadOnlyList<Assertion> Of(SyntaxNode body) =>
        [.. body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Select(call => Of(call, body)).OfType<Assertion>()];

    /// <summary>Whether a node holds an assertion.</summary>
    public static bool Holds(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(call => Form(call) is not null);

    private Assertion? Of(InvocationExpressionSyntax call, SyntaxNode body)
    {
        var name = SyntaxText.SimpleName(call.Expression);
        var isHelper = call.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && helpers.Contains(name);
        if ((isHelper ? (name, Subject: (SyntaxNode?)null) : Form(call)) is not { } form)
            return null;
        var top = Top(call);
        var (check, strength) = AssertionStrength.Of(call, form.Item1);
        var tokens = Tokens(call, form.Subject);
        // A count says no more than the size.
        if (strength == Strengths.Exact && tokens.Any(token => token is "Count" or "Length"))
            strength = Strengths.Sized;
        return new Assertion(check, tokens, TestFileReader.PlaceOf(path, call))
        {
            Conditions = Surroundings.Conditions(call, body),
            IsCaught = Surroundings.IsCaught(call, body),
            IsDropped = top.Parent is ExpressionStatementSyntax
                or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } },
            IsAwaited = top.Parent is AwaitExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax,
            ProvesNothing = Tautology.Is(call, form.Item1, form.Subject),
            IsOfHelper = isHelper || (call.Expression is SimpleNameSyntax && AssertionLibraries.IsCall(name)),
            Strength = strength,
        };
    }

    /// <summary>The check and what it is about, or null if the call asserts nothing.</summary>
    private static (string Check, SyntaxNode? Subject)? Form(InvocationExpressionSyntax call)
    {
        var name = SyntaxText.SimpleName(call.Expression);
        if (AssertionLibraries.IsJoin(name) || name.Length == 0)
            return null;
        var receiver = Receiver(call.Expression);
        var ofClass = receiver is not null && AssertionLibraries.IsClass(SyntaxText.SimpleName(receiver))
            && receiver is SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: not InvocationExpressionSyntax };
        if (ofClass)
        {
            return TestFrameworks.IsSkipCall($"{SyntaxText.SimpleName(receiver)}.{name}")
                || (AssertionLibraries.IsOpener(name) && call.ArgumentList.Arguments.Count == 1 && IsContinued(call))
                ? null : (name, null);
        }

        if (Opener(receiver) is { } opener)
            return IsOpenedCallContinued(call, opener) ? null : (name, opener);
        return AssertionLibraries.IsOpener(name) || !AssertionLibraries.IsCall(name) ? null : (name, receiver);
    }

    // What a mock received is one call after the opener; of other chains each call asserts.
    private static bool IsOpenedCallContinued(InvocationExpressionSyntax call, InvocationExpressionSyntax opener) =>
        SyntaxText.SimpleName(opener.Expression) is "Received" or "ReceivedWithAnyArgs" or "DidNotReceive" or "DidNotReceiveWithAnyArgs"
            && Receiver(call.Expression) != opener;

    private static bool IsContinued(InvocationExpressionSyntax call) => call.Parent is MemberAccessExpressionSyntax access
        && access.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax;

    /// <summary>The nearest call of a chain that opens assertions.</summary>
    private static InvocationExpressionSyntax? Opener(SyntaxNode? receiver)
    {
        for (var node = receiver; node is not null; node = node switch
        {
            InvocationExpressionSyntax call => Receiver(call.Expression),
            MemberAccessExpressionSyntax access => access.Expression,
            PostfixUnaryExpressionSyntax postfix => postfix.Operand,
            ParenthesizedExpressionSyntax inner => inner.Expression,
            AwaitExpressionSyntax awaited => awaited.Expression,
            _ => null,
        })
        {
            if (node is InvocationExpressionSyntax call && AssertionLibraries.IsOpener(SyntaxText.SimpleName(call.Expression)))
                return call;
        }

        return null;
    }

    private static ExpressionSyntax? Receiver(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };

    private static SyntaxNode Top(SyntaxNode call)
    {
        var node = call;
        while (node.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax
            || (node.Parent is InvocationExpressionSyntax outer && outer.Expression == node))
            node = node.Parent!;
        return node;
    }

    private static IReadOnlyList<string> Tokens(InvocationExpressionSyntax call, SyntaxNode? subject)
    {
        var own = call.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>().Where(Holds).ToList();
        var bare = own.Count == 0 ? call : call.ReplaceNodes(own, (_, _) => SyntaxFactory.IdentifierName("_"));
        if (subject is not InvocationExpressionSyntax)
            return SyntaxText.Tokens(bare);
        var name = SyntaxText.SimpleName(call.Expression);
        return [.. SyntaxText.Tokens(subject), ".", name, .. TypeArguments(bare), .. SyntaxText.Tokens(bare.ArgumentList)];
    }

    private static IReadOnlyList<string> TypeArguments(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }
            ? SyntaxText.Tokens(generic.TypeArgumentList) : [];
}
