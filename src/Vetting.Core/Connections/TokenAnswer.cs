namespace Vetting.Core.Connections;

/// <summary>What a platform says to a code or to tokens that are to be renewed.</summary>
public abstract record TokenAnswer
{
    private TokenAnswer() { }

    /// <param name="Scopes">Null where the platform does not say: as before.</param>
    public sealed record Granted(ConnectionTokens Tokens, IReadOnlyList<string>? Scopes) : TokenAnswer;

    /// <summary>The code or the tokens are accepted no longer: the creator has to be asked anew.</summary>
    public sealed record Ended : TokenAnswer;

    /// <summary>The platform refuses the application, or answers something else than it should.</summary>
    /// <param name="Error">A code such as invalid_client; never what was sent.</param>
    public sealed record Rejected(string Error) : TokenAnswer;
}
