using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.TikTok;

/// <summary>An answer of the API: it bears an error even where all is well, then with the code ok.</summary>
internal sealed partial record TikTokAnswer(HttpStatusCode Status, string? Code, JsonElement? Data, int Bytes)
{
    public static TikTokAnswer Of(Fetched answer)
    {
        var body = answer.JsonObject();
        var code = body?.Member("error")?.Text("code");
        return new(answer.Status, code is not null && Word().IsMatch(code) ? code : null, body?.Member("data"),
            answer.Body.Length);
    }

    public bool TokenIsRefused => Code == "access_token_invalid"
        || (Status == HttpStatusCode.Unauthorized && !ScopeIsMissing);

    public bool ScopeIsMissing => Code is "scope_not_authorized" or "scope_permission_missed";

    /// <exception cref="HistoryUnavailableException">It is none that the question should get.</exception>
    public JsonElement Expected() => (Status, Code, Data) switch
    {
        (HttpStatusCode.OK, null or "ok", { ValueKind: JsonValueKind.Object } data) => data,
        (_, "rate_limit_exceeded", _) => throw new SourceFailedException(HttpStatusCode.TooManyRequests),
        (_, "internal_error", _) => throw new SourceFailedException(HttpStatusCode.InternalServerError),
        _ => throw new HistoryUnavailableException(
            TokenIsRefused ? UnavailableReason.ConsentEnded
            : ScopeIsMissing || Status == HttpStatusCode.Forbidden ? UnavailableReason.Private
            : UnavailableReason.Malformed,
            string.Create(CultureInfo.InvariantCulture, $"TikTok answered {(int)Status}, {Code ?? "without a code"}.")),
    };

    [GeneratedRegex(@"^[a-z_]{1,64}\z")]
    private static partial Regex Word();
}
