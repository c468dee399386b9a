using Vetting.Core.Briefs;
using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>Tells how near texts are in meaning to what a brief wants.</summary>
public interface IMeaningReader
{
    MeaningMethod Method { get; }

    /// <returns>One similarity a text, 0 (nothing in common) to 1, to 4 decimals, in the order of the texts.</returns>
    Task<IReadOnlyList<double>> CompareAsync(
        Brief brief, IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation);
}
