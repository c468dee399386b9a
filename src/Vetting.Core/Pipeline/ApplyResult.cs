using Vetting.Core.Content;

namespace Vetting.Core.Pipeline;

/// <summary>What came of an application at the door.</summary>
public abstract record ApplyResult
{
    private ApplyResult() { }

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ApplyResult;

    /// <summary>A link to confirm the address is on its way to it.</summary>
    public sealed record MailSent : ApplyResult;

    /// <summary>The address was known to be the creator's: the invitation came there.</summary>
    /// <param name="Token">Opens the creator's page.</param>
    public sealed record Known(string Token) : ApplyResult;
}
