namespace Vetting.Core.Branding;

/// <summary>A channel of the brand's own chat that hears of its vettings, by an incoming webhook.</summary>
/// <param name="Sealed">The address, which lets anybody write there, as <see cref="ISecretBox"/> seals it.</param>
/// <param name="Host">Of the address, for people.</param>
/// <param name="Locale">fr or en.</param>
/// <param name="FailedAt">When it last took no message; null while it takes them.</param>
/// <param name="Failure">What it answered then.</param>
public sealed record TeamChat(
    ChatKind Kind, string Sealed, string Host, string Locale, DateTimeOffset? FailedAt = null, string? Failure = null);

public enum ChatKind { Slack, Teams }
