using Microsoft.Extensions.Options;

namespace Vetting.Functions.TextAnalytics;

internal sealed class AnalysisOptionsRules : IValidateOptions<AnalysisOptions>
{
    public ValidateOptionsResult Validate(string? name, AnalysisOptions options)
    {
        if (options.Provider == AnalysisProvider.Embedded)
            return ValidateOptionsResult.Success;
        List<string> errors = [];
        var azure = options.Azure;
        if (azure.Endpoint is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
            errors.Add("Analysis:Azure:Endpoint should be the Language account's address, such as "
                + "https://account.cognitiveservices.azure.com, when Analysis:Provider is Azure.");
        else if (azure.Endpoint is { Scheme: "http", IsLoopback: false })
            errors.Add("Analysis:Azure:Endpoint should be an https address: posts do not travel in clear.");
        if (azure.Retries is < 0 or > 10)
            errors.Add("Analysis:Azure:Retries should be 0 to 10.");
        if (azure.RetryDelay < TimeSpan.FromMilliseconds(1) || azure.RetryDelay > TimeSpan.FromMinutes(1))
            errors.Add("Analysis:Azure:RetryDelay should be 00:00:00.001 to 00:01:00.");
        if (azure.Timeout < TimeSpan.FromSeconds(1) || azure.Timeout > TimeSpan.FromMinutes(5))
            errors.Add("Analysis:Azure:Timeout should be 00:00:01 to 00:05:00.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
