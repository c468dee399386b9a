using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Instagram;

/// <summary>
/// Asks the Graph API for others' professional accounts, and reads its errors. The token is in the address, as the
/// reference has it; addresses are in no log and no failure.
/// </summary>
internal sealed class GraphApi(Fetcher fetcher, AppUsage usage, IOptions<InstagramOptions> options)
{
    public bool HasToken => options.Value.IsComplete;

    /// <summary>The business_discovery of an account, with one page of its media.</summary>
    /// <exception cref="HistoryUnavailableException">NotProfessional, QuotaUsed, AccessRefused or Malformed.</exception>
    public async Task<JsonElement> DiscoverAsync(
        string name, string? cursor, InstagramFields fields, HistoryCollector collector,
        CancellationToken cancellation)
    {
        while (true)
        {
            await usage.WaitAsync(cancellation);
            var answer = await fetcher.GetAsync(
                Address(fields.Discovery(name, cursor)), "application/json", collector.BytesLeft, cancellation);
            collector.Spend(answer.Body.Length);
            await usage.ReadAsync(answer, cancellation);
            var body = answer.JsonObject();
            var error = body?.Member("error");
            if (answer.Status == HttpStatusCode.OK && error is null)
            {
                return body?.Member("business_discovery") ?? throw new HistoryUnavailableException(
                    UnavailableReason.Malformed, "Instagram's answer holds no business_discovery.");
            }

            var refused = error ?? default;
            if (refused.Count("code") != 100 || IsUnknownAccount(refused)
                || !fields.Refuse(refused.Text("message") ?? ""))
            {
                throw await ErrorAsync(answer.Status, refused, cancellation);
            }
        }
    }

    private Uri Address(string fields) => ApiAddress.Of(
        options.Value.Address, $"{options.Value.GraphVersion}/{options.Value.BrandUserId}", ("fields", fields),
        ("access_token", options.Value.AccessToken!.Trim()));

    private static bool IsUnknownAccount(JsonElement error) =>
        error.Count("code") == 110 || error.Count("error_subcode") == 2207013;

    // The message is left out: it can repeat what was asked.
    private async Task<Exception> ErrorAsync(
        HttpStatusCode status, JsonElement error, CancellationToken cancellation)
    {
        var code = error.Count("code");
        var detail = string.Create(CultureInfo.InvariantCulture, $"Instagram answered {(int)status}, code {code}.");
        return code switch
        {
            _ when IsUnknownAccount(error) => new HistoryUnavailableException(UnavailableReason.NotProfessional, detail),
            4 or 17 or 32 or 613 or 80002 => await usage.ExhaustAsync(cancellation),
            190 or 102 or 10 or (>= 200 and < 300) =>
                new HistoryUnavailableException(UnavailableReason.AccessRefused, detail),
            1 or 2 => new SourceFailedException(HttpStatusCode.ServiceUnavailable),
            null when status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                new HistoryUnavailableException(UnavailableReason.AccessRefused, $"Instagram answered {(int)status}."),
            null => new HistoryUnavailableException(UnavailableReason.Malformed, $"Instagram answered {(int)status}."),
            _ => new HistoryUnavailableException(UnavailableReason.Malformed, detail),
        };
    }
}
