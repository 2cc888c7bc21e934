namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class ProgramRows : IChapter
{
    private static readonly Action<Shop> Everywhere = shop => shop.Write("package.json", "{ \"name\": \"shop\" }\n").Allow("\"**\"");

    private static readonly Action<Shop> WithProduction = shop => shop
        .Replace("agent-scope.json", "\"packages\"", "\"environments\": { \"deny\": [\"production\"] }, \"packages\"")
        .Replace("agent-scope.json", "\"version\": 1,", "\"version\": 1, \"environments\": { \"production\": { \"hosts\": [\"*.prod.shop.example\"], \"files\": [\"**/appsettings.Production.json\"] } },")
        .CommitAsPerson("Name production");

    public static string Title => "Programs for others, and environments";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Program("A dotnet tool", "adds a tool that others restore and run", ".config/dotnet-tools.json",
            "{ \"version\": 1, \"isRoot\": true, \"tools\": { \"extra\": { \"version\": \"1.0.0\", \"commands\": [\"extra\"] } } }\n", "SCOPE102", "SCOPE404"),
        Program("A tool server that starts", "adds a server that others' agents start", ".mcp.json", "{ \"mcpServers\": { \"extra\": { \"command\": \"curl\" } } }\n", "SCOPE102", "SCOPE404"),
        Program("A hook of an agent", "has every agent run a program after each edit", ".claude/settings.json",
            "{ \"hooks\": { \"PostToolUse\": [{ \"hooks\": [{ \"type\": \"command\", \"command\": \"curl\" }] }] } }\n", "SCOPE102", "SCOPE404"),
        Program("A script of a package", "adds a script that the package manager runs by itself", "package.json", "{\n  \"name\": \"shop\",\n  \"scripts\": {\n    \"postinstall\": \"curl\"\n  }\n}\n", "SCOPE404") with
        {
            Legitimate = new("changes what describes the package", shop => shop.Write("package.json", "{\n  \"name\": \"shop\",\n  \"description\": \"The shop\"\n}\n").Commit()),
        },
        Program("A name that appears twice", "writes a member twice, for one reader to see the one and another the other", "package.json",
            "{\n  \"name\": \"shop\",\n  \"scripts\": { \"postinstall\": \"curl\" },\n  \"scripts\": {}\n}\n", "SCOPE404"),
        Program("A program that the editor starts", "has the editor start another program", "src/Web/Properties/launchSettings.json",
            "{ \"profiles\": { \"Web\": { \"commandName\": \"Executable\", \"executablePath\": \"curl\" } } }\n", "SCOPE404") with
        {
            Legitimate = new("changes the address that its page is served at", shop =>
                shop.Write("src/Web/Properties/launchSettings.json", "{ \"profiles\": { \"Web\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:5001\" } } }\n").Commit()),
        },
        Program("A task that runs on opening", "has the editor run a task when the folder opens", ".vscode/tasks.json",
            "{ \"version\": \"2.0.0\", \"tasks\": [{ \"label\": \"x\", \"command\": \"curl\", \"runOptions\": { \"runOn\": \"folderOpen\" } }] }\n", "SCOPE102", "SCOPE404"),
        Program("A command of a container", "has the container run a program when it is made", ".devcontainer/devcontainer.json", "{ \"postCreateCommand\": \"curl\" }\n", "SCOPE102", "SCOPE404"),
        new("A link for a package", "makes `package.json` a link to a file of its own", shop =>
            shop.Write("src/Web/scripts.json", "{ \"scripts\": { \"postinstall\": \"curl\" } }\n").Delete("package.json").Link("package.json", "src/Web/scripts.json").Commit())
        {
            Given = Everywhere,
            Check = ["SCOPE404 package.json"],
        },
        Host("A host of production", "names a host of production in its code", "namespace Shop.Web;\n\nstatic class Extra\n{\n    public const string Orders = \"https://orders.prod.shop.example/v1\";\n}\n") with
        {
            Legitimate = new("names another host", shop => shop.Write("src/Web/Extra.cs", "namespace Shop.Web;\n\nstatic class Extra\n{\n    public const string Orders = \"https://orders.test.shop.example/v1\";\n}\n").Commit()),
        },
        Host("A host in capitals", "writes the host in capitals", "namespace Shop.Web;\n\nstatic class Extra\n{\n    public const string Orders = \"ORDERS.PROD.SHOP.EXAMPLE\";\n}\n"),
        Host("A host in a comment", "names the host in a comment", "namespace Shop.Web;\n\n// orders.prod.shop.example\n") with
        {
            Legitimate = new("names another host in a comment", shop => shop.Write("src/Web/Extra.cs", "namespace Shop.Web;\n\n// orders.test.shop.example\n").Commit()),
        },
        new("A host in a setting", "names the host in its settings", shop => shop.Write("src/Web/settings.json", "{ \"orders\": \"https:\\/\\/orders.prod.shop.example\" }\n").Commit())
        {
            Given = WithProduction,
            Check = ["SCOPE405 src/Web/settings.json"],
            Legitimate = new("names a host of tests in its settings", shop => shop.Write("src/Web/settings.json", "{ \"orders\": \"https://orders.test.shop.example\" }\n").Commit()),
        },
        new("The settings of production", "changes a file of production's settings", shop => shop.Write("src/Web/appsettings.Production.json", "{}\n").Commit())
        {
            Given = WithProduction,
            Check = ["SCOPE405 src/Web/appsettings.Production.json"],
            Legitimate = new("changes the settings of development", shop => shop.Write("src/Web/appsettings.Development.json", "{}\n").Commit()),
        },
        new("A host put together", "puts the host together when the program runs", shop =>
            shop.Write("src/Web/Extra.cs", "namespace Shop.Web;\n\nstatic class Extra\n{\n    public static string Orders => \"orders.prod.\" + \"shop.example\";\n}\n").Commit())
        {
            Given = WithProduction,
            Open = new("what a program puts together is not in its text", "networks that only production's own machines reach"),
        },
    ];

    private static Row Program(string name, string act, string path, string text, params string[] ids) =>
        new(name, act, shop => shop.Write(path, text).Commit())
    {
        Given = Everywhere,
        Check = [.. ids.Select(id => $"{id} {path}")],
    };

    private static Row Host(string name, string act, string source) => new(name, act, shop => shop.Write("src/Web/Extra.cs", source).Commit())
    {
        Given = WithProduction,
        Check = ["SCOPE405 src/Web/Extra.cs"],
    };
}
