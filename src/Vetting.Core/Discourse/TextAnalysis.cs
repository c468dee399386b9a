namespace Vetting.Core.Discourse;

/// <summary>What was read in one text.</summary>
/// <param name="Language">ISO 639-1; null when unsure.</param>
/// <param name="LanguageConfidence">0 to 1; how sure the language was when it was settled.</param>
/// <param name="Tone">Null when the text could not be analysed.</param>
public sealed record TextAnalysis(string? Language, double LanguageConfidence, Tone? Tone)
{
    /// <summary>Why there is nothing but the language; null for a text that was analysed.</summary>
    public NotAnalysedReason? NotAnalysed { get; init; }

    /// <summary>What the text speaks of, in its own words.</summary>
    public IReadOnlyList<TextSpan> KeyPhrases { get; init; } = [];

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public IReadOnlyList<PersonalData> PersonalData { get; init; } = [];

    /// <summary>What the text says of something it names; empty also where the analyser does not tell.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];
}

public enum NotAnalysedReason
{
    /// <summary>Nothing but addresses, marks and digits.</summary>
    NoWords,
    /// <summary>The analyser does not read the text's language.</summary>
    Language,
    TooLong,
    /// <summary>The analyser's service would not take this text.</summary>
    Refused,
    /// <summary>The analyser's service failed over this text; another time it may not.</summary>
    Failed,
}

/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">In UTF-16 code units, 1 or more.</param>
public readonly record struct TextSpan(int Start, int Length);

/// <summary>Something with a name.</summary>
/// <param name="Name">As it is written, or the @handle or #hashtag without its sign.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Mention(MentionKind Kind, string Name, TextSpan Span, double Confidence);

/// <summary>Brand: also an organisation. Account: an @handle of unknown kind.</summary>
public enum MentionKind { Brand, Product, Person, Place, Event, Account, Other }

/// <summary>Something by which a person could be reached, found or charged. The text itself is never repeated.</summary>
public sealed record PersonalData(PersonalDataKind Kind, TextSpan Span);

public enum PersonalDataKind { Email, Phone, PostalAddress, BankAccount, PaymentCard, Other }

/// <param name="Target">What it is about.</param>
/// <param name="Assessment">The words that judge it.</param>
public sealed record Opinion(TextSpan Target, TextSpan Assessment, ToneLabel Label);

/// <param name="Score">-1 (all negative) to 1 (all positive).</param>
/// <param name="Words">What made it so.</param>
public sealed record Tone(ToneLabel Label, double Score, IReadOnlyList<ToneWord> Words);

public enum ToneLabel { Negative, Neutral, Positive }

/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Weight">What the word added, negation and emphasis included.</param>
public sealed record ToneWord(int Start, int Length, double Weight);
