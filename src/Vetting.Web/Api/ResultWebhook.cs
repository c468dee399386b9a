using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Campaigns.Results;
using Vetting.Web.Campaigns;
using Vetting.Web.Security;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Api;

/// <summary>Takes results from the brand's shop, signed as submissions are. A delivery that is repeated changes nothing: the same
/// rows replace themselves.</summary>
public sealed class ResultWebhook
{
    private readonly IBrandDirectory _brands;
    private readonly ResultDesk _results;
    private readonly AttemptLimits _limits;
    private readonly TimeProvider _time;

    internal ResultWebhook(IBrandDirectory brands, ResultDesk results, AttemptLimits limits, TimeProvider time) =>
        (_brands, _results, _limits, _time) = (brands, results, limits, time);

    public async Task<IResult> PostAsync(
        HttpRequest request, string brand, string campaign, CancellationToken cancellation)
    {
        if (_limits.Wait(AttemptKind.Signature, request.HttpContext) is { } wait)
            return Limited.Problem(wait);
        if (WebhookHeaders.Read(request.Headers) is not { } headers)
            return Problems.Unsigned();
        if (await BoundedBody.ReadAsync(request, ResultFile.MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(ResultFile.MaxBytes);
        var now = _time.GetUtcNow();
        return WebhookSignature.Check(headers, body, SecretsOf(brand), now) switch
        {
            SignatureCheck.Wrong => _limits.Count(AttemptKind.Signature, request.HttpContext, brand) is { } tooMany
                ? Limited.Problem(tooMany)
                : Problems.WrongSignature(),
            SignatureCheck.Stale stale => Problems.StaleSignature(stale.SignedAt, now),
            SignatureCheck.Right => await TakeAsync(brand, campaign, ResultParser.Parse(body), cancellation),
            var other => throw new InvalidOperationException($"No such case: {other.GetType()}."),
        };
    }

    private async Task<IResult> TakeAsync(
        string brand, string campaign, ParsedResults parsed, CancellationToken cancellation) =>
        parsed.Errors.Count > 0
            ? Problems.Invalid(parsed.Errors)
            : ResultAnswers.Of(await _results.TakeAsync(brand, campaign, parsed.Rows, cancellation));

    private List<WebhookSecret> SecretsOf(string brand) =>
        [.. _brands.Find(brand)?.WebhookSecrets.Select(WebhookSecret.Parse).OfType<WebhookSecret>() ?? []];
}
