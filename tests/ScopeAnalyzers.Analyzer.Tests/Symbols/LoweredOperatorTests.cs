using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Symbols;

public class LoweredOperatorTests
{
    [Theory]
    [InlineData("System.Decimal.op_Addition", "decimal M(decimal a, decimal b) => a «scope301:+» b;")]
    [InlineData("System.Decimal.op_Addition", "void M(decimal a, decimal b) { a «scope301:+=» b; }")]
    [InlineData("System.Decimal.op_LessThan", "bool M(decimal a, decimal b) => a «scope301:<» b;")]
    [InlineData("System.Decimal.op_Explicit(System.Decimal)~System.Int32", "int M(decimal a) => («scope301:int»)a;")]
    [InlineData("System.Decimal.op_Explicit(System.Decimal)~System.Int32", "long M(decimal a) => (long)a;")]
    [InlineData("System.Decimal.op_Implicit(System.Int32)~System.Decimal", "decimal M(int a) { decimal b «scope301:=» a; return b; }")]
    [InlineData("System.String.op_Equality", "bool M(string a, string b) => a «scope301:==» b;")]
    [InlineData("System.String.op_Equality", "bool M(object a, string b) => a == (object)b;")]
    public async Task An_operator_that_the_compiler_makes_a_call_of_is_a_use_of_the_method(string id, string member) =>
        await Scenario.Expect(Policies.Deny(Kind.Apis, "M:" + id), $"class C {{ {member} }}");
}
