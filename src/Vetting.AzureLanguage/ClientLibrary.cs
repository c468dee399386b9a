using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Identity;
using Vetting.Azure.TextAnalytics;

namespace Vetting.AzureLanguage;

/// <summary>The client library, set up; its retries wait as long as Retry-After says.</summary>
internal static class ClientLibrary
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    public static TextAnalyticsClient Create(LanguageServiceOptions settings)
    {
        var options = new TextAnalyticsClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = settings.Retries,
                Delay = settings.RetryDelay,
                MaxDelay = LongestDelay,
                NetworkTimeout = settings.Timeout,
            },
        };
        if (!string.IsNullOrEmpty(settings.Key))
            return new TextAnalyticsClient(settings.Endpoint, new AzureKeyCredential(settings.Key), options);
        var identity = new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings.ClientId };
        return new TextAnalyticsClient(settings.Endpoint, new DefaultAzureCredential(identity), options);
    }
}
