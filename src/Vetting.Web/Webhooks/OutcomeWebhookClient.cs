using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Review;

namespace Vetting.Web.Webhooks;

/// <summary>Posts outcomes, signed after Standard Webhooks. The id is the message's own, so repeats show.</summary>
internal sealed class OutcomeWebhookClient(HttpClient http, TimeProvider time) : IOutcomeSender
{
    public async Task SendAsync(OutcomeWebhook webhook, OutcomeMessage message, CancellationToken cancellation)
    {
        using var request = Request(webhook, message);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (answer.StatusCode == HttpStatusCode.Gone)
                throw new PermanentFailureException("The brand's outcome address answered 410 Gone.");
            if (!answer.IsSuccessStatusCode)
            {
                throw new HttpRequestException(
                    $"The brand's outcome address answered {(int)answer.StatusCode}.", null, answer.StatusCode);
            }
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException(
                $"The brand's outcome address took over {http.Timeout.TotalSeconds} s.", late);
        }
    }

    private HttpRequestMessage Request(OutcomeWebhook webhook, OutcomeMessage message)
    {
        var secret = WebhookSecret.Parse(webhook.Secret)
            ?? throw new PermanentFailureException($"The outcome secret should be {WebhookSecret.Shape}.");
        var body = JsonSerializer.SerializeToUtf8Bytes(message, Core.Content.Json.Options);
        var now = time.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookHeaders.IdName, message.Id);
        request.Headers.Add(
            WebhookHeaders.TimestampName, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookHeaders.SignatureName, secret.Sign(message.Id, now, body));
        return request;
    }
}
