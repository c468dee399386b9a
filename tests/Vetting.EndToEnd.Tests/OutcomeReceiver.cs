using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vetting.Testing.Sources;
using Vetting.Web.Webhooks;

namespace Vetting.EndToEnd.Tests;

/// <summary>A brand's own system: takes outcome webhooks, and fails the first attempt of each.</summary>
public sealed class OutcomeReceiver : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _attempts = new();
    private LocalServer _server = null!;

    public required string Secret { get; init; }

    public Uri Address => _server.Address;

    /// <summary>What was taken, by the vetting's id.</summary>
    public ConcurrentDictionary<string, ReceivedOutcome> Taken { get; } = new();

    public static async Task<OutcomeReceiver> StartAsync(string secret, int port = 0)
    {
        var receiver = new OutcomeReceiver { Secret = secret };
        receiver._server = await LocalServer.StartAsync(receiver.TakeAsync, port);
        return receiver;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var id = context.Request.Headers["webhook-id"].ToString();
        var attempt = _attempts.AddOrUpdate(id, 1, (_, count) => count + 1);
        if (attempt == 1)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        var json = JsonNode.Parse(body.ToArray())!;
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(
            context.Request.Headers["webhook-timestamp"]!, System.Globalization.CultureInfo.InvariantCulture));
        var signed = WebhookSecret.Parse(Secret)!.Sign(id, at, body.ToArray());
        if (json["data"]!["outcome"] is null)
            return;
        Taken[json["data"]!["vettingId"]!.GetValue<string>()] =
            new ReceivedOutcome(id, json, attempt, signed == context.Request.Headers["webhook-signature"]);
    }
}

/// <param name="Attempt">Which attempt was taken.</param>
public sealed record ReceivedOutcome(string WebhookId, JsonNode Body, int Attempt, bool RightlySigned);
