using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Core.Coherence;

/// <summary>How many posts of each tone.</summary>
/// <param name="Posts">Analysed, newest first.</param>
internal sealed record ToneMix(IReadOnlyList<AnalysedPost> Posts)
{
    public static readonly ToneLabel[] Labels = Enum.GetValues<ToneLabel>();

    public double Share(ToneLabel label) => With(label).Count() / (double)Posts.Count;

    public IEnumerable<AnalysedPost> With(ToneLabel label) =>
        Posts.Where(post => post.Analysis.Tone!.Label == label);

    public double DistanceTo(ToneMix other) => JensenShannon.Distance(Counts(), other.Counts());

    /// <summary>
    /// The likelihood-ratio statistic G = 2 Σ O ln(O / E) of both mixes having one and the same tone (Wilks 1938): with
    /// two degrees of freedom above 13.8 once in a thousand by chance.
    /// </summary>
    public double Likelihood(ToneMix other) => Likelihood(Counts(), other.Counts());

    /// <summary>The same of two lists of counts, of the same things in the same order.</summary>
    public static double Likelihood(double[] own, double[] others)
    {
        var share = own.Sum() / (own.Sum() + others.Sum());
        return 2 * own.Zip(others, (here, there) =>
            Term(here, (here + there) * share) + Term(there, (here + there) * (1 - share))).Sum();

        static double Term(double observed, double expected) =>
            observed > 0 ? observed * Math.Log(observed / expected) : 0;
    }

    /// <summary>The tone that gained most from another mix to this one.</summary>
    public ToneLabel Gained(ToneMix from) => Labels.MaxBy(label => Share(label) - from.Share(label));

    private double[] Counts() => [.. Labels.Select(label => (double)With(label).Count())];
}
