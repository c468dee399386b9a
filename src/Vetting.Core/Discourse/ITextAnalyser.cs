namespace Vetting.Core.Discourse;

/// <summary>Reads what posts say. Embedded offline; Azure AI Language in the cloud.</summary>
public interface ITextAnalyser
{
    AnalyserInfo Info { get; }

    /// <summary>One result a text, in the order of the texts.</summary>
    Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(IReadOnlyList<string> texts, CancellationToken cancellation);
}

/// <param name="Version">Changes whenever a result could.</param>
/// <param name="Reproducible">True when the same text always gets the same result.</param>
/// <param name="Lexicons">Name and version of each list it rests on.</param>
public sealed record AnalyserInfo(string Name, string Version, bool Reproducible, IReadOnlyList<string> Lexicons);

/// <param name="Language">ISO 639-1; null when unsure.</param>
/// <param name="LanguageConfidence">0 to 1.</param>
/// <param name="Tone">Null when the text could not be analysed.</param>
public sealed record TextAnalysis(string? Language, double LanguageConfidence, Tone? Tone)
{
    /// <summary>What the text speaks of, in its own words.</summary>
    public IReadOnlyList<TextSpan> KeyPhrases { get; init; } = [];

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public IReadOnlyList<PersonalData> PersonalData { get; init; } = [];

    /// <summary>What the text says of something it names; empty also where the analyser does not tell.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];
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
