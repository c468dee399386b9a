using Vetting.Core.Briefs;
using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>Tells how near texts are in meaning to what a brief wants.</summary>
public interface IMeaningReader
{
    MeaningMethod Method { get; }

    /// <returns>One a text, in the order of the texts; of each text alone.</returns>
    Task<IReadOnlyList<Nearness>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation);
}
