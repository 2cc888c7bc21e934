namespace ScopeAnalyzers.CodeFixes.Tests;

public class UseInsteadFixTests
{
    private const string Client = "T:Old.Client", Fetch = "M:Old.Client.Fetch", Others = """
        public class Alone { public Alone(string host) { } }
        namespace Old
        {
            public class Client { public Client(string host) { } public static string Fetch(string url) => url; }
            public class Case<T> { }
            public class MarkAttribute : System.Attribute { }
        }

        namespace New
        {
            public interface IGateway { }
            public class Gateway { public Gateway(string host) { } public static string Fetch(string url) => url; }
            public static class Fetcher { public static string Fetch(string url) => url; }
            public class Outer { public class Inner { public Inner(string host) { } } }
            public class Box<T> { }
            public class NoteAttribute : System.Attribute { }
        }
        """;

    [Fact]
    public Task A_type_of_a_declaration_gives_way_to_the_type_that_the_rule_names() => Becomes(
        "New.IGateway",
        "class A { Old.{|SCOPE301:Client|} client; }",
        "class A { New.IGateway client; }");

    [Fact]
    public Task The_other_type_is_written_as_short_as_the_file_lets_it() => Becomes(
        "New.IGateway",
        "using New;\nclass A { System.Collections.Generic.List<Old.{|SCOPE301:Client|}> clients; }",
        "using New;\nclass A { System.Collections.Generic.List<IGateway> clients; }");

    [Fact]
    public Task A_construction_gives_way_where_the_other_type_is_constructed_alike() => Becomes(
        "New.Gateway",
        "class A { object client = new Old.{|SCOPE301:Client|}(\"host\"); }",
        "class A { object client = new New.Gateway(\"host\"); }");

    [Fact]
    public Task A_call_of_a_static_member_gives_way_where_the_other_type_has_one_like_it() => Becomes(
        "New.Fetcher",
        "class A { string page = Old.Client.{|SCOPE301:Fetch|}(\"url\"); }",
        "class A { string page = New.Fetcher.Fetch(\"url\"); }",
        Fetch);

    [Fact]
    public Task An_attribute_gives_way_to_an_attribute() => Becomes(
        "New.NoteAttribute",
        "[Old.{|SCOPE301:Mark|}] class A { }",
        "[New.Note] class A { }");

    [Fact]
    public Task Type_arguments_go_along() => Becomes(
        "New.Box`1",
        "class A { Old.{|SCOPE301:Case|}<int> box; }",
        "class A { New.Box<int> box; }");

    [Theory]
    [InlineData("New.Outer.Inner")]
    [InlineData("T:New.Outer.Inner")]
    public Task A_nested_type_is_named_as_csharp_names_it(string instead) => Becomes(
        instead,
        "class A { object client = new Old.{|SCOPE301:Client|}(\"host\"); }",
        "class A { object client = new New.Outer.Inner(\"host\"); }");

    [Fact]
    public Task A_type_of_no_namespace_is_found() => Becomes(
        "Alone",
        "class A\n{\n    object Make() => new Old.{|SCOPE301:Client|}(\"host\");\n}",
        "class A\n{\n    object Make() => new Alone(\"host\");\n}");

    [Fact]
    public Task All_uses_give_way_at_once() => Becomes(
        "New.Gateway",
        "class A\n{\n    object one = new Old.{|SCOPE301:Client|}(\"1\");\n    object two = new Old.{|SCOPE301:Client|}(\"2\");\n}",
        "class A\n{\n    object one = new New.Gateway(\"1\");\n    object two = new New.Gateway(\"2\");\n}");

    [Fact]
    public Task Each_place_gets_what_its_own_rule_names_where_all_give_way_at_once() =>
        new Fixed<UseInsteadFix>(
            Policies.Deny((Client, "New.Gateway"), ("T:Old.Case`1", "New.Box`1")),
            "class A\n{\n    object one = new Old.{|SCOPE301:Client|}(\"1\");\n    object two = new Old.{|SCOPE301:Case|}<int>();\n}",
            Others)
            .Becomes("class A\n{\n    object one = new New.Gateway(\"1\");\n    object two = new New.Box<int>();\n}")
            .RunAsync();

    [Theory]
    [InlineData("New.IGateway", Client, "class A { object client = new Old.{|SCOPE301:Client|}(\"host\"); }")]
    [InlineData("New.IGateway", Fetch, "class A { string page = Old.Client.{|SCOPE301:Fetch|}(\"url\"); }")]
    [InlineData("New.Fetcher", Client, "class A { Old.{|SCOPE301:Client|} client; }")]
    [InlineData("New.Gateway", "T:Old.MarkAttribute", "[Old.{|SCOPE301:Mark|}] class A { }")]
    [InlineData("New.Box`1", Client, "class A { Old.{|SCOPE301:Client|} client; }")]
    [InlineData("New.Absent", Client, "class A { Old.{|SCOPE301:Client|} client; }")]
    [InlineData("the gateway of the team", Client, "class A { Old.{|SCOPE301:Client|} client; }")]
    [InlineData("New.IGateway", Client, "using C = Old.{|SCOPE301:Client|}; class A { }")]
    [InlineData(null, Client, "class A { Old.{|SCOPE301:Client|} client; }")]
    public Task Nothing_is_offered_where_the_other_type_is_none_or_does_not_fit(string? instead, string api, string marked) =>
        new Fixed<UseInsteadFix>(Policies.Deny(api, instead), marked, Others).RunAsync();

    private static Task Becomes(string instead, string marked, string becomes, string api = "N:Old.**") =>
        new Fixed<UseInsteadFix>(Policies.Deny(api, instead), marked, Others).Becomes(becomes).RunAsync();
}
