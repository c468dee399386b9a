using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vetting.Testing.Sources;

/// <summary>A real HTTP server on a loopback port, with bad days on order.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<RequestDelegate> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _app;
    private Uri? _address;

    private LocalServer(RequestDelegate answer, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.Run(context =>
        {
            _requests.Enqueue(context.Request.Path + context.Request.QueryString);
            return (_faults.TryDequeue(out var fault) ? fault : Instead?.Invoke(context.Request) ?? AlwaysAnswer ?? answer)(
                context);
        });
    }

    public Uri Address => _address ??= new(_app.Urls.Single());

    /// <summary>Path and query of every request so far, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Replaces every answer, once the queued faults are used up.</summary>
    public RequestDelegate? AlwaysAnswer { get; set; }

    /// <summary>Replaces the answers to the requests that it gives one for.</summary>
    public Func<HttpRequest, RequestDelegate?>? Instead { get; set; }

    /// <param name="port">A free one by default.</param>
    public static async Task<LocalServer> StartAsync(RequestDelegate answer, int port = 0)
    {
        var server = new LocalServer(answer, port);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Queues an answer for the next request that has none yet.</summary>
    public LocalServer Then(RequestDelegate fault)
    {
        _faults.Enqueue(fault);
        return this;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
