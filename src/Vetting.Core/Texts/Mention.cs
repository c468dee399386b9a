namespace Vetting.Core.Texts;

/// <summary>Something with a name.</summary>
/// <param name="Name">As it is written, or the @handle or #hashtag without its sign.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Mention(MentionKind Kind, string Name, TextSpan Span, double Confidence);

/// <summary>Brand: also an organisation. Account: an @handle of unknown kind.</summary>
public enum MentionKind { Brand, Product, Person, Place, Event, Account, Other }
