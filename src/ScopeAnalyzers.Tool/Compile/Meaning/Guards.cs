using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>
/// What has to hold before a place in a body is reached: the conditions around it, and what ends the body earlier, by their tokens. Syntax
/// tells it: which of it can fail is not asked.
/// </summary>
internal static class Guards
{
    /// <summary>How calls begin that are made to stop what follows.</summary>
    private static readonly string[] Checks =
        ["Assert", "Authorize", "Check", "Confirm", "Demand", "Deny", "Ensure", "Forbid", "Guard", "Must", "Permit", "Reject", "Require", "Throw", "Validate", "Verify"];

    /// <summary>What conditions speak of that are made to keep someone out.</summary>
    private static readonly string[] Permissions =
        ["Admin", "Allow", "Approv", "Auth", "Block", "Certif", "DryRun", "Enabled", "Forbid", "Licen", "Owner", "Permi", "Polic", "Safe", "Secur", "Sign", "Trust", "Valid", "Verif", "White"];

    /// <summary>The guards of a token, innermost first.</summary>
    public static IReadOnlyList<string> Of(SyntaxToken token)
    {
        var guards = new List<string>();
        for (var node = token.Parent; node?.Parent is { } parent; node = parent)
        {
            if (Condition(parent, node) is { } condition)
                guards.Add(Text(condition));
            if (Before(parent, node) is { } before)
                guards.AddRange(before.Where(Stops).Select(Text));
            if (node is MemberDeclarationSyntax member)
                guards.AddRange(
                    member.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => IsCheck(attribute.Name.ToString()))
                        .Select(Text));
        }

        return guards;
    }

    /// <summary>
    /// Whether a guard is about what a token's statement does: it names one of its variables, or a permission. Others order a body, and are
    /// moved with it; and a check for null stops nothing that null would not stop.
    /// </summary>
    public static bool IsAbout(string guard, SyntaxToken token)
    {
        if (IsNullCheck(guard))
            return false;
        var words = guard.Split(' ');
        return words.Any(word =>
            Permissions.Concat(Checks).Any(permission => word.Contains(permission, StringComparison.OrdinalIgnoreCase)))
            || Variables(token).Overlaps(words);
    }

    private static bool IsNullCheck(string guard) =>
        guard.Contains(". ThrowIfNull (", StringComparison.Ordinal)
        || (guard.StartsWith("if (", StringComparison.Ordinal) && guard.Contains("throw new ArgumentNullException", StringComparison.Ordinal)
            && (guard.Contains("== null )", StringComparison.Ordinal) || guard.Contains("is null )", StringComparison.Ordinal)));

    private static HashSet<string> Variables(SyntaxToken token) =>
    [
        .. (token.Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => node is StatementSyntax and not BlockSyntax or ArrowExpressionClauseSyntax)?.DescendantNodes()
            ?? []).OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
            .Select(name => name.Identifier.Text).Where(name => name.Length > 0 && !char.IsUpper(name[0])),
    ];

    /// <summary>Whether the body around a token may come to it from elsewhere than from what stands before.</summary>
    public static IEnumerable<SyntaxToken> JumpsAround(SyntaxToken token) =>
        token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.DescendantNodes().OfType<GotoStatementSyntax>()
            .Select(jump => jump.GotoKeyword) ?? [];

    /// <summary>The condition that a part of a construct waits for.</summary>
    private static ExpressionSyntax? Condition(SyntaxNode construct, SyntaxNode part) => construct switch
    {
        IfStatementSyntax branch when part != branch.Condition => branch.Condition,
        WhileStatementSyntax loop when part != loop.Condition => loop.Condition,
        ForStatementSyntax { Condition: { } condition } loop when part == loop.Statement => condition,
        ConditionalExpressionSyntax choice when part != choice.Condition => choice.Condition,
        BinaryExpressionSyntax both when part == both.Right
            && both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression =>
            both.Left,
        SwitchExpressionArmSyntax { WhenClause: { } when } arm when part == arm.Expression => when.Condition,
        CatchClauseSyntax { Filter: { } filter } clause when part == clause.Block => filter.FilterExpression,
        _ => null,
    };

    private static IEnumerable<StatementSyntax>? Before(SyntaxNode construct, SyntaxNode part) => construct switch
    {
        BlockSyntax block => block.Statements.TakeWhile(statement => statement != part),
        SwitchSectionSyntax section => section.Statements.TakeWhile(statement => statement != part),
        CompilationUnitSyntax unit =>
            unit.Members.TakeWhile(member => member != part).OfType<GlobalStatementSyntax>().Select(member => member.Statement),
        _ => null,
    };

    private static bool Stops(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax branch => Ends(branch.Statement) || (branch.Else is { } otherwise && Ends(otherwise.Statement)),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        ExpressionStatementSyntax { Expression: AwaitExpressionSyntax } => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => IsCheck(call.Expression.GetLastToken().ValueText),
        _ => false,
    };

    private static bool Ends(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.Any(Ends),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or GotoStatementSyntax => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => IsCheck(call.Expression.GetLastToken().ValueText),
        _ => false,
    };

    private static bool IsCheck(string name) => Checks.Any(check => name.StartsWith(check, StringComparison.Ordinal));

    private static string Text(SyntaxNode node) => string.Join(" ", node.DescendantTokens().Select(token => token.Text));
}
