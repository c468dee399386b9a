using Microsoft.Extensions.Options;
using Vetting.Core.Content;

namespace Vetting.Azure.Integrity;

internal sealed class IntegrityOptionsValidator : IValidateOptions<IntegrityOptions>
{
    private const string Shape = "the base64 of 32 to 64 random bytes, such as `openssl rand -base64 32` gives";

    public ValidateOptionsResult Validate(string? name, IntegrityOptions options)
    {
        if (IntegrityKey.Parse(options.Key) is null)
            return ValidateOptionsResult.Fail($"Integrity:Key should be {Shape}; it seals decisions, and every host of one storage needs the same.");
        var wrong = options.FormerKeys.Index().Where(key => IntegrityKey.Parse(key.Item) is null)
            .Select(key => $"Integrity:FormerKeys:{key.Index} should be {Shape}.").ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
