using Vetting.Core.Content;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Api;

/// <summary>Every way a request can go wrong, each with a sentence that says what to do.</summary>
internal static class Problems
{
    public static Answer Invalid(IReadOnlyList<FieldError> errors) => Problem.Answer(
        400, "invalid", "The request is not of its shape",
        "Each field under errors is named with what it should be.", errors);

    public static Answer Invalid(string field, string message) => Invalid([new FieldError(field, message)]);

    public static Answer Unsigned() => Problem.Answer(
        401, "signature-missing", "The delivery is not signed",
        $"{WebhookHeaders.IdName} (1 to 200 visible ASCII characters), {WebhookHeaders.TimestampName} (seconds since "
        + $"1970) and {WebhookHeaders.SignatureName} should be given, each with one value, or the same three under svix-; "
        + "see https://www.standardwebhooks.com.");

    public static Answer WrongSignature() => Problem.Answer(
        401, "signature-wrong", "The signature is not this brand's",
        $"{WebhookHeaders.SignatureName} should hold v1, and the base64 HMAC-SHA256 of id.timestamp.body, made with "
        + "one of the brand's live secrets over the very bytes that are sent.");

    public static Answer StaleSignature(DateTimeOffset signedAt, DateTimeOffset now) => Problem.Answer(
        401, "signature-stale", "The signature is too old or too far ahead",
        $"Signed at {signedAt:yyyy-MM-ddTHH:mm:ssZ}, received at {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}; these should "
        + $"be at most {WebhookSignature.Tolerance.TotalMinutes} minutes apart. Sign again, and check the clock.");

    public static Answer NoKey() => Problem.Answer(
        401, "key-missing", "No valid API key was given",
        "Send a key as Authorization: Bearer <key>, or as X-Api-Key.")
        .With("WWW-Authenticate", "Bearer realm=\"vetting\"");

    public static Answer KeyTooNarrow(string needed) => Problem.Answer(
        403, "key-too-narrow", "The API key does not open this", $"This takes {needed}.");

    public static Answer NotFound(string what) => Problem.Answer(
        404, "not-found", $"There is no such {what}",
        $"Nothing that this key may see has that address; check the {what}'s id.");

    public static Answer NoSuchRoute() => Problem.Answer(
        404, "no-such-route", "There is nothing at this address", "See /openapi/v1.json for what there is.");

    public static Answer WrongMethod() => Problem.Answer(
        405, "wrong-method", "This address takes another method", "See the Allow header and /openapi/v1.json.");

    public static Answer DossierNotReady() => Problem.Answer(
        404, "dossier-not-ready", "The dossier is not compiled yet",
        "Ask again once the vetting's stage is past received; GET /api/vettings/{id} shows how far it is.");

    public static Answer ContentGone() => Problem.Answer(
        410, "content-gone", "The content is no longer kept",
        "It was erased, or its time of retention has passed; asking again will not bring it back.");

    public static Answer IdTaken() => Problem.Answer(
        409, "webhook-id-taken", "The webhook-id belongs to another delivery",
        "An earlier delivery with this webhook-id had another body or brief. A new message needs an id of its own.");

    public static Answer WrongState(string detail) => Problem.Answer(
        409, "wrong-state", "The instance is not in a state for that", detail);

    public static Answer NothingToContest() => Problem.Answer(
        409, "nothing-to-contest", "The dossier cannot be contested",
        "A line can be contested once it was decided, or before where the policy's review.openBefore says so, until "
        + "review.contestWithin is over.");

    public static Answer ContestAnswered() => Problem.Answer(
        409, "contest-answered", "Somebody has answered already",
        "The first answer counts, and nothing was changed; GET /api/vettings/{id}/contests shows it.");

    /// <param name="standing">The number of the version that stands; null where there is none.</param>
    public static Answer Overtaken(int? standing) => Problem.Answer(
        412, "overtaken", "Another version stands",
        standing is { } number
            ? $"Version {number} stands, and nothing was written. Read it, and send what it should become with its ETag."
            : "There is nothing of that name yet, and nothing was written. Send it without If-Match.");

    public static Answer TooLarge(int maxBytes) => Problem.Answer(
        413, "too-large", "The body is too large", $"It should be at most {maxBytes} bytes.")
        .With("Connection", "close");

    public static Answer TooSlow(TimeSpan limit) => Problem.Answer(
        408, "too-slow", "The body came too slowly", FormattableString.Invariant($"It should be there within {limit.TotalSeconds:0} seconds."))
        .With("Connection", "close");

    public static Answer TooMany() => Problem.Answer(
        429, "too-many", "Too many attempts failed",
        "Wait as long as Retry-After says, then send what is right.");

    public static Answer QueueFull() => Problem.Answer(
        429, "queue-full", "Too many submissions at once",
        "This brand has as many submissions waiting as are taken. Nothing is lost: send it again after Retry-After.");

    public static Answer RecordChanged(string detail) => Problem.Answer(
        500, "record-changed", "A record is not as it was written",
        $"{detail} Do not rely on it; tell the operator.");

    public static Answer ConsentMissing() => Problem.Answer(
        422, "consent-missing", "The creator's consent is missing",
        "Nobody is vetted without agreeing to it: consent should say which text was agreed to "
        + "(textVersion) and when (givenAt).",
        [new FieldError("consent", "is missing")]);

    public static Answer LogBroken() => Problem.Answer(
        500, "decision-log-broken", "The decision log does not match its hashes",
        "Rows were changed outside of the product. Do not rely on them; tell the operator.");

    public static Answer Unexpected() => Problem.Answer(
        500, "unexpected", "Something went wrong here",
        "The operators' log has the cause. The request can be sent again.");

    public static Answer Away() => Problem.Answer(
        503, "storage-away", "Storage is away for the moment",
        "Nothing is lost. Send the request again in a few seconds.")
        .With("Retry-After", "5");

    public static Answer BadRequest(int status, string detail) => Problem.Answer(
        status, "bad-request", "The request could not be read", detail);
}
