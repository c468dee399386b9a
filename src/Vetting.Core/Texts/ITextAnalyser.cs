namespace Vetting.Core.Texts;

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
