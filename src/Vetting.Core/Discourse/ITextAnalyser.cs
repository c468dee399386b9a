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
public sealed record TextAnalysis(string? Language, double LanguageConfidence, Tone? Tone);

/// <param name="Score">-1 (all negative) to 1 (all positive).</param>
/// <param name="Words">What made it so.</param>
public sealed record Tone(ToneLabel Label, double Score, IReadOnlyList<ToneWord> Words);

public enum ToneLabel { Negative, Neutral, Positive }

/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Weight">What the word added, negation and emphasis included.</param>
public sealed record ToneWord(int Start, int Length, double Weight);
