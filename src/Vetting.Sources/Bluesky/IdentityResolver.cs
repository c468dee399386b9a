using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Bluesky;

/// <summary>
/// From a handle to the server that holds its posts, https://atproto.com/specs/handle#handle-resolution: the handle
/// must name the DID and the DID document must name the handle, or anybody could pass for anybody.
/// </summary>
internal sealed class IdentityResolver(Xrpc xrpc, Fetcher fetcher, IOptions<BlueskyOptions> options)
{
    public async Task<Identity> ResolveAsync(AtIdentifier account, CancellationToken cancellation)
    {
        var did = account.IsDid ? account.Value : await DidAsync(account.Value, cancellation);
        var document = await xrpc.GetAsync(DocumentAddress(did), cancellation);
        if (document.Text("id") != did)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The DID document is another account's.");
        }

        var names = document.Items("alsoKnownAs")
            .Where(name => name.ValueKind == JsonValueKind.String)
            .Select(name => name.GetString()!.ToLowerInvariant())
            .ToList();
        if (!account.IsDid && !names.Contains($"at://{account.Value}"))
        {
            throw new HistoryUnavailableException(
                UnavailableReason.NotFound, "The handle leads to an account that does not name the handle.");
        }

        return new(did, account.Value, Pds(document));
    }

    private async Task<string> DidAsync(string handle, CancellationToken cancellation)
    {
        var did = await AskResolverAsync(handle, cancellation) ?? await AskHandleAsync(handle, cancellation);
        return AtIdentifier.Parse(did) is { IsDid: true } valid
            ? valid.Value
            : throw new HistoryUnavailableException(UnavailableReason.NotFound, "The handle leads to no account.");
    }

    private async Task<string?> AskResolverAsync(string handle, CancellationToken cancellation)
    {
        try
        {
            var answer = await xrpc.AskAsync(
                options.Value.HandleResolver, "com.atproto.identity.resolveHandle", [("handle", handle)], cancellation);
            return answer.Text("did");
        }
        catch (HistoryUnavailableException unknown) when (unknown.Reason != UnavailableReason.Refused)
        {
            return null;
        }
    }

    private async Task<string?> AskHandleAsync(string handle, CancellationToken cancellation)
    {
        try
        {
            var answer = await fetcher.GetAsync(
                new($"https://{handle}/.well-known/atproto-did"), "text/plain", maxBytes: 4_000, cancellation);
            return answer.Status == HttpStatusCode.OK ? Encoding.UTF8.GetString(answer.Body).Trim() : null;
        }
        catch (HttpRequestException gone) when (gone.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            // Names do resolve: the resolver has just been reached.
            return null;
        }
    }

    private Uri DocumentAddress(string did)
    {
        if (did.StartsWith("did:plc:", StringComparison.Ordinal))
            return new(options.Value.PlcDirectory, $"/{did}");

        var host = Uri.UnescapeDataString(did["did:web:".Length..]);
        var scheme = host.StartsWith("localhost", StringComparison.Ordinal) ? "http" : "https";
        return new($"{scheme}://{host}/.well-known/did.json");
    }

    private static Uri Pds(JsonElement document) =>
        document.Items("service")
            .Where(service => service.Text("id")?.EndsWith("#atproto_pds", StringComparison.Ordinal) == true
                && service.Text("type") == "AtprotoPersonalDataServer")
            .Select(service =>
                Uri.TryCreate(service.Text("serviceEndpoint"), UriKind.Absolute, out var pds) ? pds : null)
            .FirstOrDefault(pds => pds is not null)
        ?? throw new HistoryUnavailableException(UnavailableReason.NotFound, "The DID document names no PDS.");
}
