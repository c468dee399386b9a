using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Creators;
using Vetting.Core.Pipeline;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Api;

/// <summary>Takes creators' submissions in. What is cheap to refuse is refused first.</summary>
public sealed class SubmissionEndpoint(
    IBrandDirectory brands, Admission admission, IOptions<VettingWebOptions> web, TimeProvider time)
{
    public const int MaxBytes = 2 * 1024 * 1024;

    public async Task<IResult> PostAsync(
        HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        if (WebhookHeaders.Read(request.Headers) is not { } headers)
            return Problems.Unsigned();
        var now = time.GetUtcNow();
        return WebhookSignature.Check(headers, body, SecretsOf(brand), now) switch
        {
            SignatureCheck.Wrong => Problems.WrongSignature(),
            SignatureCheck.Stale stale => Problems.StaleSignature(stale.SignedAt, now),
            SignatureCheck.Right right => Slug.IsValid(brief)
                ? AnswerTo(await admission.AdmitAsync(
                    new SignedDelivery(brand, brief, headers.Id, right.SignedAt, body), cancellation))
                : Problems.NotFound("brief"),
            var other => throw new InvalidOperationException($"No such case: {other.GetType()}."),
        };
    }

    private List<WebhookSecret> SecretsOf(string brand) =>
        [.. brands.Find(brand)?.WebhookSecrets.Select(WebhookSecret.Parse).OfType<WebhookSecret>() ?? []];

    private Answer AnswerTo(AdmissionResult result) => result switch
    {
        AdmissionResult.Admitted admitted => Accepted(admitted.VettingId),
        AdmissionResult.Invalid invalid => Problems.Invalid(invalid.Errors),
        AdmissionResult.ConsentMissing => Problems.ConsentMissing(),
        AdmissionResult.IdTaken => Problems.IdTaken(),
        AdmissionResult.UnknownBrief => Problems.NotFound("brief"),
        _ => throw new InvalidOperationException($"No such case: {result.GetType()}."),
    };

    private Answer Accepted(string vettingId)
    {
        var status = web.Value.AddressOf($"/api/vettings/{vettingId}");
        return Answer.Json(202, new Acceptance(vettingId, status)).With("Location", status);
    }

    private sealed record Acceptance(string VettingId, string StatusUrl);
}
