using Azure;
using Azure.Identity;
using Vetting.Core.Flow;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// Turns what the client library throws, its own retries used up, into what the pipeline knows. The library's messages
/// are left out: they quote whole answers.
/// </summary>
internal static class ServiceFailure
{
    /// <returns>Null for what is no failure of the service.</returns>
    public static Exception? Of(Exception exception) => exception switch
    {
        RequestFailedException { Status: 429 } failed => new TextServiceAwayException(
            "Azure AI Language is asked too much (429).", throttled: true, failed),
        RequestFailedException { Status: 0 } failed => new TextServiceAwayException(Silent, throttled: false, failed),
        RequestFailedException { Status: 401 or 403 or 404 or 408 or >= 500 } failed => new TextServiceAwayException(
            $"Azure AI Language answers {failed.Status} {failed.ErrorCode}".TrimEnd() + ".", throttled: false, failed),
        RequestFailedException failed => new PermanentFailureException(
            $"Azure AI Language refuses the request: {failed.Status} {failed.ErrorCode}".TrimEnd() + ".", failed),
        AuthenticationFailedException refused => new TextServiceAwayException(
            "The app could not sign in at Azure AI Language.", throttled: false, refused),
        // The library gathers here what its retries met; a cancellation is its network timeout.
        AggregateException or OperationCanceledException or HttpRequestException or IOException =>
            new TextServiceAwayException(Silent, throttled: false, exception),
        _ => null,
    };

    private const string Silent = "Azure AI Language does not answer.";
}
