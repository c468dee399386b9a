using Vetting.Azure.TextAnalytics;

namespace Vetting.Functions.TextAnalytics;

/// <summary>
/// The way to Azure AI Language of this build: none unless it was built with -p:AzureLanguage=true, because not every
/// package source has the client library.
/// </summary>
internal static class AzureLanguagePlug
{
    public static Func<LanguageServiceOptions, ILanguageClient>? Create =>
#if AZURE_LANGUAGE
        AzureLanguage.AzureLanguageClient.Create;
#else
        null;
#endif
}
