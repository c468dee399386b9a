using System.Net;
using System.Net.Http.Headers;
using Vetting.Core.Branding;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Chat;

/// <summary>Posts to incoming webhooks of Slack and Teams through the guarded handler, as brands name the addresses.</summary>
internal sealed class ChatClient(IHttpClientFactory clients) : IChatSender
{
    public const string ClientName = "chat";

    /// <summary>Nothing of it is needed.</summary>
    private const long MostAnswer = 64 * 1024;

    public async Task SendAsync(
        ChatKind kind, Uri address, ChatMessage message, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(ChatPayload.Of(kind, message)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.LimitTo(MostAnswer);
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            Check(response.StatusCode);
        }
        catch (HistoryUnavailableException refused)
        {
            throw new PermanentFailureException(refused.Message);
        }
    }

    private static void Check(HttpStatusCode status)
    {
        if ((int)status is >= 200 and < 300)
            return;
        // 400 and 404 are what both answer to a channel that was archived and an address that was taken back.
        throw status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone
            ? new PermanentFailureException($"The chat refused the message for good: {(int)status}.")
            : new HttpRequestException($"The chat answered {(int)status}.", null, status);
    }
}
