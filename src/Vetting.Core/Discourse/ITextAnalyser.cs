namespace Vetting.Core.Discourse;

/// <summary>
/// Reads what posts say. Embedded offline; Azure AI Language in the cloud. Asked in two turns, so that the language of a
/// short text can be settled with what else its author wrote. A text that cannot be read never fails the others.
/// </summary>
public interface ITextAnalyser
{
    AnalyserInfo Info { get; }

    /// <summary>One guess a text, in the order of the texts, from each text alone.</summary>
    Task<IReadOnlyList<LanguageGuess>> IdentifyAsync(IReadOnlyList<string> texts, CancellationToken cancellation);

    /// <summary>One result a text, in the order of the texts; depends on the text and its settled language only.</summary>
    Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(
        IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation);
}

/// <param name="Version">Changes whenever a result could.</param>
/// <param name="Reproducible">True when the same text always gets the same result.</param>
/// <param name="Lexicons">Name and version of each list it rests on.</param>
public sealed record AnalyserInfo(string Name, string Version, bool Reproducible, IReadOnlyList<string> Lexicons)
{
    /// <summary>Its published error rates; empty where none were measured.</summary>
    public IReadOnlyList<MeasuredRate> Rates { get; init; } = [];
}

/// <param name="Language">The settled language, ISO 639-1; null when unknown.</param>
public sealed record TextToAnalyse(string Text, string? Language);
