using Microsoft.Extensions.Options;

namespace Vetting.Functions.TextAnalytics;

/// <param name="canAskAzure">Whether this build has what asks Azure AI Language.</param>
internal sealed class AnalysisOptionsValidator(bool canAskAzure) : IValidateOptions<AnalysisOptions>
{
    public ValidateOptionsResult Validate(string? name, AnalysisOptions options)
    {
        if (options.Provider == AnalysisProvider.Embedded)
            return ValidateOptionsResult.Success;
        if (!canAskAzure)
        {
            return ValidateOptionsResult.Fail(
                "Analysis:Provider should be Embedded: this build has nothing that asks Azure AI Language. For Azure, "
                + "build it in: dotnet publish -c Release -p:AzureLanguage=true src/Vetting.Functions.");
        }

        List<string> mistakes = [.. options.Azure.Mistakes()];
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
