using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class ApiSyntaxTests
{
    private const string Constructed = "a constructed type is evaluated as its definition: write 'List`1', the number of type parameters after '`'";
    private const string Nested = "a nested type is written with '.'";
    private const string Array = "an array is evaluated as its element type: leave the brackets out";
    private const string NoPrefix = "an API begins with N:, T:, M:, P:, F: or E:";
    private const string EmptyPart = "an empty part: write one '.' between two names, and none at the end";
    private const string DeepStar = "'**' is for namespaces: write '*' for any run of characters";
    private const string OwnerStar = "'*' may only be in the last part: write 'N:X.**' for a namespace and all below";
    private const string ReturnAlone = "a return type follows a parameter list: write 'M:X.op_Explicit(T)~R', or leave '~' out for every overload";
    private const string AfterList = "nothing but '~' and a return type follows the parameter list";
    private const string Unpaired = "the brackets of the parameter list do not pair: write one ')' for each '('";
    private const string EmptyType = "an empty type: write one ',' between two types, and none at the end";
    private const string TypeAlone = "a parameter is its type alone, without spaces and names: write '(System.String,System.Int32)'";

    [Theory]
    [InlineData("N:System.Net.**")]
    [InlineData("N:<global>")]
    [InlineData("T:Program")]
    [InlineData("T:System.Collections.Generic.List`1")]
    [InlineData("T:System.Collections.Generic.List`10.Enumerator")]
    [InlineData("T:System.Collections.Generic.List`19")]
    [InlineData("T:System.*File*")]
    [InlineData("T:_A.Ünit")]
    [InlineData("M:System.IO.File.Write*")]
    [InlineData("M:System.Array.Empty``1")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.Random.#ctor()")]
    [InlineData("M:System.Random.#cctor")]
    [InlineData("M:Shop.Gateway.Shop#Contracts#IGateway#Send")]
    [InlineData("M:Shop.Row.System#Collections#Generic#IEnumerable{System#Int32}#GetEnumerator")]
    [InlineData("M:System.Decimal.op_Explicit(System.Decimal)~System.Int32")]
    [InlineData("M:A.B.C(`0,``1[],_T,=FUNC:System.Void(System.Int32,System.Int32),System.Int32[0:,0:],System.Int32*,System.Int32@)")]
    [InlineData("M:A.B.C(System.Collections.Generic.Dictionary{System.String,System.Int32[,]},System.String)")]
    [InlineData("P:System.String.Chars(System.Int32)")]
    [InlineData("P:Shop.Order.get_only")]
    [InlineData("F:System.String.Empty")]
    [InlineData("E:System.AppDomain.ProcessExit")]
    public void An_id_as_documentation_writes_it_is_a_pattern(string text) => Assert.Null(Error(text));

    [Theory]
    [InlineData("T", "an API begins with what it is: write 'T:T' for a type, 'N:T' for a namespace, 'M:T' for a method")]
    [InlineData("System.Random", "an API begins with what it is: write 'T:System.Random' for a type, 'N:System.Random' for a namespace, 'M:System.Random' for a method")]
    [InlineData("X:System.Random", NoPrefix)]
    [InlineData("::", NoPrefix)]
    [InlineData("n:System", "write 'N:System'")]
    [InlineData("e:System.AppDomain.ProcessExit", "write 'E:System.AppDomain.ProcessExit'")]
    [InlineData("N:", "write the namespace after 'N:'")]
    [InlineData("N:System.N*", "'*' is a whole part: write 'X.*' for one part below X, 'X.**' for X and all below")]
    [InlineData("T:A\u200DB", "the character U+200D cannot be seen: leave it out")]
    public void What_it_is_stands_first(string text, string error) => Assert.Equal(error, Error(text));

    [Theory]
    [InlineData("T:", EmptyPart)]
    [InlineData("T:A.", EmptyPart)]
    [InlineData("T:A..B", EmptyPart)]
    [InlineData("T:A.B()", "a type has no parameter list: write 'M:' before a method")]
    [InlineData("T:**", "'**' is for namespaces: write 'N:**'")]
    [InlineData("T:System.**", "'**' is for namespaces: write 'N:System.**'")]
    [InlineData("T:System.**File", DeepStar)]
    [InlineData("T:A.*.B", OwnerStar)]
    [InlineData("T:A.List{System.Int32}", Constructed)]
    [InlineData("T:A.*.List<int>", Constructed)]
    [InlineData("T:A.B[]", Array)]
    [InlineData("T:A+B", Nested)]
    [InlineData("T:A/B", Nested)]
    [InlineData("T:1A.2B", "'1A' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("T:A.2B", "'2B' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("T:A.`1", "'' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("T:A`", "an arity is written '`1'")]
    [InlineData("T:A`0", "an arity is written '`1'")]
    [InlineData("T:A`x", "an arity is written '`1'")]
    [InlineData("T:A`1x", "an arity is written '`1'")]
    [InlineData("T:A`1/", "a nested type is written with '.'")]
    [InlineData("T:A``1", "an arity is written '`1'")]
    [InlineData("T:A``1.B", "an arity is written '`1'")]
    public void A_type_is_refused_with_what_to_write_instead(string text, string error) => Assert.Equal(error, Error(text));

    [Theory]
    [InlineData("M:Main", "a member is named with its type: write 'M:Namespace.Type.Member'")]
    [InlineData("M:A.", EmptyPart)]
    [InlineData("M:A..B", EmptyPart)]
    [InlineData("M:A.*.B", OwnerStar)]
    [InlineData("M:A.**", DeepStar)]
    [InlineData("M:A.B**", DeepStar)]
    [InlineData("M:A.List<T>.Add", Constructed)]
    [InlineData("M:A.List{T}.Add", Constructed)]
    [InlineData("M:A[].B", Array)]
    [InlineData("M:A+B.C", Nested)]
    [InlineData("M:A/B.C", Nested)]
    [InlineData("M:A.B[]", Array)]
    [InlineData("M:A.B<T>", Constructed)]
    [InlineData("M:1A.2B(int)", "'1A' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("M:A.2B(int)", "'2B' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("M:A.B`1", "an arity is written '``1'")]
    [InlineData("M:A.B``", "an arity is written '``1'")]
    [InlineData("M:A.B``01", "an arity is written '``1'")]
    [InlineData("P:A.B`1", "this has no arity: leave '`' out")]
    [InlineData("M:A.##B", "'#B' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("M:A.X##Y", "'X##Y' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("M:A.X#Y Z", "'X#Y Z' is not a valid identifier: write the name as metadata holds it")]
    [InlineData("M:A.X#<Y", Constructed)]
    [InlineData("M:A.X#Y[]", Array)]
    [InlineData("M:A.B.get_C", "an accessor is evaluated as its property or event: write 'P:' and the name without 'get_'")]
    [InlineData("M:A.B.set_C", "an accessor is evaluated as its property or event: write 'P:' and the name without 'set_'")]
    [InlineData("M:A.B.add_C", "an accessor is evaluated as its property or event: write 'E:' and the name without 'add_'")]
    [InlineData("M:A.B.remove_C", "an accessor is evaluated as its property or event: write 'E:' and the name without 'remove_'")]
    public void A_member_is_refused_with_what_to_write_instead(string text, string error) => Assert.Equal(error, Error(text));

    [Theory]
    [InlineData("M:A.B~System.Int32", ReturnAlone)]
    [InlineData("F:A.B()", "a field or an event has no parameter list: write 'F:A.B'")]
    [InlineData("E:A.B(System.Int32)", "a field or an event has no parameter list: write 'E:A.B'")]
    [InlineData("M:A.B()x", AfterList)]
    [InlineData("P:A.B(System.Int32)~System.Int32", AfterList)]
    [InlineData("M:A.B()~int", "write 'System.Int32' for 'int'")]
    [InlineData("M:A.B()~", EmptyType)]
    [InlineData("M:A.B(", Unpaired)]
    [InlineData("M:A.B(System.Int32", Unpaired)]
    [InlineData("M:A.B(System.Int32}", Unpaired)]
    [InlineData("M:A.B(System.List{System.Int32)", Unpaired)]
    [InlineData("M:A.B(System.Int32[)", Unpaired)]
    [InlineData("M:A.B())", AfterList)]
    [InlineData("M:A.B(,)", EmptyType)]
    [InlineData("M:A.B(System.Int32,)", EmptyType)]
    [InlineData("M:A.B(System.Int32, System.Int32)", TypeAlone)]
    [InlineData("M:A.B( System.Int32)", TypeAlone)]
    [InlineData("M:A.B(<T>)", "type arguments stand in braces in a list: write 'System.Collections.Generic.List{System.Int32}'")]
    [InlineData("M:A.B([])", "'[]' is not a valid type: write it as in a documentation id, 'System.String'")]
    [InlineData("M:A.B(1)", "'1' is not a valid type: write it as in a documentation id, 'System.String'")]
    [InlineData("M:A.B(System.Int32,1)", "'1' is not a valid type: write it as in a documentation id, 'System.String'")]
    [InlineData("M:A.B(1,System.Int32)", "'1' is not a valid type: write it as in a documentation id, 'System.String'")]
    [InlineData("M:A.B(D{A,B},int)", "write 'System.Int32' for 'int'")]
    [InlineData("M:A.B(F(A,B),int)", "write 'System.Int32' for 'int'")]
    [InlineData("M:A.B(A[0:,0:],int)", "write 'System.Int32' for 'int'")]
    [InlineData("M:A.B(int[],1)", "write 'System.Int32' for 'int'")]
    public void A_parameter_list_is_refused_with_what_to_write_instead(string text, string error) => Assert.Equal(error, Error(text));

    [Theory]
    [InlineData("bool", "Boolean")]
    [InlineData("byte", "Byte")]
    [InlineData("char", "Char")]
    [InlineData("decimal", "Decimal")]
    [InlineData("double", "Double")]
    [InlineData("float", "Single")]
    [InlineData("int", "Int32")]
    [InlineData("long", "Int64")]
    [InlineData("nint", "IntPtr")]
    [InlineData("nuint", "UIntPtr")]
    [InlineData("object", "Object")]
    [InlineData("sbyte", "SByte")]
    [InlineData("short", "Int16")]
    [InlineData("string", "String")]
    [InlineData("uint", "UInt32")]
    [InlineData("ulong", "UInt64")]
    [InlineData("ushort", "UInt16")]
    [InlineData("void", "Void")]
    public void A_keyword_is_no_type_of_an_id(string keyword, string name) =>
        Assert.Equal($"write 'System.{name}' for '{keyword}'", Error($"M:A.B({keyword}*&?)"));

    private static string? Error(string text) => PatternSyntax.Parse(PatternLanguage.Apis, text).Error;
}
