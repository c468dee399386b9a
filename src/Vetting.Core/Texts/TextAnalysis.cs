namespace Vetting.Core.Texts;

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
