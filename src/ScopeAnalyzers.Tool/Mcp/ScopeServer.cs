using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>The server on standard input and output. The protocol's library is loaded here, and by no other verb.</summary>
internal static class ScopeServer
{
    /// <summary>Answers until the input ends.</summary>
    public static async Task Run(ScopeTools tools, CancellationToken cancellation)
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "agent-scope", Version = CheckerVersion.Text },
            ServerInstructions = "Says what you may change in this repository. Ask my_scope before you begin, may_i before you do what you are not sure of, and check_now before you finish. It is advice: the build and CI decide.",
            ToolCollection =
            [
                Tool("my_scope", tools.MyScope),
                Tool("may_i", tools.MayI, isStructured: true),
                Tool("check_now", tools.CheckNow, isStructured: true),
                Tool("request_grant", tools.RequestGrant, isReadOnly: false),
                Tool("task", tools.Task),
            ],
        };
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
    }

    private static McpServerTool Tool(string name, Delegate method, bool isReadOnly = true, bool isStructured = false) =>
        McpServerTool.Create(method, new McpServerToolCreateOptions
        {
            Name = name,
            ReadOnly = isReadOnly,
            Destructive = false,
            OpenWorld = false,
            UseStructuredContent = isStructured,
        });
}
