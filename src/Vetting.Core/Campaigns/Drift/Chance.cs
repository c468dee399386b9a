namespace Vetting.Core.Campaigns.Drift;

/// <summary>How far so many posts, picked at random among all, lie from the rest: what is no further says nothing. The picks follow
/// from the numbers alone, so that the same posts always give the same.</summary>
internal sealed class Chance(PostTraits traits)
{
    private const int Picks = 200;
    private const double Usual = 0.95;

    private readonly Dictionary<int, double?> _known = [];

    /// <param name="posts">How many are picked.</param>
    /// <returns>What 95 of 100 picks stay under; null where there is nothing to compare.</returns>
    public double? Of(int posts)
    {
        if (_known.TryGetValue(posts, out var known))
            return known;
        List<double> distances = [];
        for (var pick = 0; pick < Picks; pick++)
        {
            if (traits.Between(Pick(posts, (ulong)pick)).Mean is { } distance)
                distances.Add(distance);
        }

        distances.Sort();
        return _known[posts] = distances.Count == 0 ? null : distances[(int)Math.Ceiling(Usual * distances.Count) - 1];
    }

    private int[] Pick(int posts, ulong pick)
    {
        var places = Enumerable.Range(0, traits.Count).ToArray();
        var state = (pick * 0x9E3779B97F4A7C15) + (ulong)posts;
        for (var index = 0; index < posts; index++)
        {
            var other = index + (int)(Next(ref state) % (ulong)(places.Length - index));
            (places[index], places[other]) = (places[other], places[index]);
        }

        return places[..posts];
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
