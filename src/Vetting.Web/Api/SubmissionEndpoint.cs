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

    private static readonly TimeSpan Slowest = TimeSpan.FromMinutes(1);

    private readonly IBrandDirectory _brands;
    private readonly Admission _admission;
    private readonly AttemptLimits _limits;
    private readonly SubmissionQueue _queue;
    private readonly SubmissionRoom _room;
    private readonly IOptions<VettingWebOptions> _web;
    private readonly TimeProvider _time;

    internal SubmissionEndpoint(
        IBrandDirectory brands, Admission admission, AttemptLimits limits, SubmissionQueue queue,
        SubmissionRoom room, IOptions<VettingWebOptions> web, TimeProvider time)
    {
        (_brands, _admission, _limits) = (brands, admission, limits);
        (_queue, _room, _web, _time) = (queue, room, web, time);
    }

    public async Task<IResult> PostAsync(
        HttpRequest request, string brand, string brief, CancellationToken cancellation)
    {
        if (_limits.Wait(AttemptKind.Signature, request.HttpContext) is { } wait)
            return Limited.Problem(wait);
        if (request.ContentLength > MaxBytes)
            return Problems.TooLarge(MaxBytes);
        if (WebhookHeaders.Read(request.Headers) is not { } headers)
            return Problems.Unsigned();
        using var room = _room.TryTake(_brands.Find(brand)?.Slug ?? "", request.ContentLength ?? MaxBytes);
        return room is null ? ComeAgain() : await TakeAsync(request, brand, brief, headers, cancellation);
    }

    private async Task<IResult> TakeAsync(
        HttpRequest request, string brand, string brief, WebhookHeaders headers, CancellationToken cancellation)
    {
        using var slow = new CancellationTokenSource(Slowest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, slow.Token);
        byte[]? body;
        try
        {
            body = await BoundedBody.ReadAsync(request, MaxBytes, either.Token);
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Whoever lets a body drip holds the room of those who do not.
            return _limits.Count(AttemptKind.Signature, request.HttpContext, brand) is { } again
                ? Limited.Problem(again) : Problems.TooSlow(Slowest);
        }

        if (body is null)
            return Problems.TooLarge(MaxBytes);
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
            ? ComeAgain()
            : AnswerTo(await _admission.AdmitAsync(delivery, cancellation));
    }

    private static Answer ComeAgain() => Problems.QueueFull().With("Retry-After", Limited.Seconds(SubmissionQueue.Wait));

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
