using System.Net;
using System.Text;

namespace ScopeAnalyzers.Tool.Tests.Workflows;

/// <summary>The API of a forge, as a server on this machine: it answers with what a test gives it, and keeps what it was asked.</summary>
internal sealed class Forge : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, string> answers;
    private readonly List<(string Call, string Body)> calls = [];

    /// <param name="answers">The answer to each call, by its method and its path: <c>GET /user</c>. A call without one is answered with
    /// <c>{}</c>.</param>
    public Forge(Dictionary<string, string> answers)
    {
        this.answers = answers;
        Address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    /// <summary>The calls that change something, each with its body.</summary>
    public IReadOnlyList<(string Call, string Body)> Writes
    {
        get
        {
            lock (calls)
                return [.. calls.Where(call => !call.Call.StartsWith("GET ", StringComparison.Ordinal))];
        }
    }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            var call = $"{context.Request.HttpMethod} {context.Request.Url!.PathAndQuery}";
            lock (calls)
                calls.Add((call, body));
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answers.GetValueOrDefault(call, "{}")));
            context.Response.Close();
        }
    }
}
