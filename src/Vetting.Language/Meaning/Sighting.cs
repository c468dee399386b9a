namespace Vetting.Language.Meaning;

/// <summary>What a text has of one phrase.</summary>
internal sealed class Sighting(int words)
{
    private readonly int[] _last = [.. Enumerable.Repeat(-1, words)];
    private readonly double[] _strength = new double[words];

    /// <summary>The strongest sight of each word; 0 for none.</summary>
    public double[] Best { get; } = new double[words];

    /// <summary>The strongest sight of all of them close together; 0 for none.</summary>
    public double Together { get; private set; }

    /// <summary>Where that begins and ends, as indices of the text's words.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    /// <param name="at">Index among the text's words, never lower than before.</param>
    /// <param name="slack">How many words may stand between.</param>
    public void See(int word, int at, double strength, int slack)
    {
        (_last[word], _strength[word]) = (at, strength);
        Best[word] = Math.Max(Best[word], strength);
        var first = _last.Min();
        // Two words of a phrase are not one and the same of the text.
        if (first >= 0 && at - first < words + slack && _last.Distinct().Count() == words)
            SeeTogether(first, at, _strength.Average());
    }

    public void SeeTogether(int first, int last, double strength)
    {
        if (strength > Together)
            (First, Last, Together) = (first, last, strength);
    }
}
