using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Vetting.Core.Brands;
using Vetting.Core.Events;

namespace Vetting.Web.Webhooks;

/// <summary>Posts events, signed after Standard Webhooks. The id is the event's own, so repeats show.</summary>
internal sealed class EventWebhookClient(HttpClient http, TimeProvider time) : IEventSender
{
    public async Task<DeliveryAnswer> SendAsync(
        OutcomeWebhook webhook, EventMessage message, CancellationToken cancellation)
    {
        if (WebhookSecret.Parse(webhook.Secret) is not { } secret)
            return new DeliveryAnswer(null, $"The outcome secret should be {WebhookSecret.Shape}.", IsFinal: true);
        using var request = Request(webhook, secret, message);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return answer.IsSuccessStatusCode
                ? new DeliveryAnswer(status)
                : new DeliveryAnswer(
                    status, $"The brand's address answered {status}.", answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (HttpRequestException away)
        {
            return new DeliveryAnswer(null, $"The brand's address could not be reached: {Reason(away)}.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryAnswer(null, $"The brand's address took over {http.Timeout.TotalSeconds:0.##} s.");
        }
    }

    /// <summary>What kind of trouble it is, such as connectionError or nameResolutionError.</summary>
    private static string Reason(HttpRequestException away) =>
        JsonNamingPolicy.CamelCase.ConvertName($"{away.HttpRequestError}");

    private HttpRequestMessage Request(OutcomeWebhook webhook, WebhookSecret secret, EventMessage message)
    {
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
