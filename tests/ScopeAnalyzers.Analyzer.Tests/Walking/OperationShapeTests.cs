using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Walking;

namespace ScopeAnalyzers.Analyzer.Tests.Walking;

public class OperationShapeTests
{
    public static TheoryData<OperationKind> Plain => [.. Enum.GetValues<OperationKind>().Distinct().Where(OperationShape.TellsOfNoSymbol)];

    [Theory]
    [MemberData(nameof(Plain))]
    public void An_operation_of_which_nothing_is_asked_has_no_symbol_to_tell_of(OperationKind kind)
    {
        var contract = typeof(IOperation).Assembly.GetType($"Microsoft.CodeAnalysis.Operations.I{kind}Operation", throwOnError: true)!;
        var implementations = typeof(IOperation).Assembly.GetTypes().Where(type => type.IsClass && contract.IsAssignableFrom(type))
            .ToList();

        Assert.NotEmpty(implementations);
        Assert.Empty(implementations.SelectMany(OperationShape.SymbolsOf));
    }
}
