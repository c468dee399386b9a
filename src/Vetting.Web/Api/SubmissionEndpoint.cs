using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Creators;
using Vetting.Core.Pipeline;
using Vetting.Web.Security;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Api;

/// <summary>Takes creators' submissions in. What is cheap to refuse is refused first.</summary>
public sealed class SubmissionEndpoint
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private readonly IBrandDirectory _brands;
    private readonly Admission _admission;
    private readonly AttemptLimits _limits;
    private readonly SubmissionQueue _queue;
    private readonly IOptions<VettingWebOptions> _web;
    private readonly TimeProvider _time;

    internal SubmissionEndpoint(
        IBrandDirectory brands, Admission admission, AttemptLimits limits, SubmissionQueue queue,
        IOptions<VettingWebOptions> web, TimeProvider time)
    {
        (_brands, _admission, _limits) = (brands, admission, limits);
        (_queue, _web, _time) = (queue, web, time);
    }

    public async Task<IResult> PostAsync(
        HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (_limits.Wait(AttemptKind.Signature, request.HttpContext) is { } wait)
            return Limited.Problem(wait);
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        if (WebhookHeaders.Read(request.Headers) is not { } headers)
            return Problems.Unsigned();
        var now = _time.GetUtcNow();
        return WebhookSignature.Check(headers, body, SecretsOf(brand), now) switch
        {
            SignatureCheck.Wrong => _limits.Count(AttemptKind.Signature, request.HttpContext, brand) is { } tooMany
                ? Limited.Problem(tooMany)
                : Problems.WrongSignature(),
            SignatureCheck.Stale stale => Problems.StaleSignature(stale.SignedAt, now),
            SignatureCheck.Right right => Slug.IsValid(brief)
                ? await AdmitAsync(new SignedDelivery(brand, brief, headers.Id, right.SignedAt, body), cancellation)
                : Problems.NotFound("brief"),
            var other => throw new InvalidOperationException($"No such case: {other.GetType()}."),
        };
    }

    private async Task<IResult> AdmitAsync(SignedDelivery delivery, CancellationToken cancellation)
    {
        using var place = await _queue.EnterAsync(delivery.Brand, cancellation);
        return place is null
            ? Problems.QueueFull().With("Retry-After", Limited.Seconds(SubmissionQueue.Wait))
            : AnswerTo(await _admission.AdmitAsync(delivery, cancellation));
    }

    private List<WebhookSecret> SecretsOf(string brand) =>
        [.. _brands.Find(brand)?.WebhookSecrets.Select(WebhookSecret.Parse).OfType<WebhookSecret>() ?? []];

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
        var status = _web.Value.AddressOf($"/api/vettings/{vettingId}");
        return Answer.Json(202, new Acceptance(vettingId, status)).With("Location", status);
    }

    private sealed record Acceptance(string VettingId, string StatusUrl);
}
