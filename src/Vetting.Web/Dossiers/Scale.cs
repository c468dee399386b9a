namespace Vetting.Web.Dossiers;

/// <summary>An axis between round numbers.</summary>
internal sealed record Scale(double Top, double Step, double Bottom = 0)
{
    private const int WantedSteps = 4;

    public IEnumerable<double> Ticks =>
        Enumerable.Range(0, (int)Math.Round((Top - Bottom) / Step) + 1).Select(index => Bottom + (index * Step));

    /// <returns>0 at the bottom, 1 at the top.</returns>
    public double ShareOf(double value) => (value - Bottom) / (Top - Bottom);

    /// <summary>The least round axis from 0 that holds the value, in steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="least">The smallest step, 1 for counts.</param>
    public static Scale For(double highest, double least)
    {
        var step = StepFor(Math.Max(highest, least), least);
        return new Scale(Math.Ceiling(Math.Max(highest, least) / step) * step, step);
    }

    /// <summary>The least round axis that holds both values, for what moves little compared with its size.</summary>
    public static Scale Between(double lowest, double highest, double least)
    {
        var step = StepFor(highest - lowest, least);
        var bottom = Math.Floor(lowest / step) * step;
        return new Scale(Math.Max(Math.Ceiling(highest / step) * step, bottom + step), step, bottom);
    }

    private static double StepFor(double span, double least)
    {
        var raw = Math.Max(span, least) / WantedSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return Math.Max(least, power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }
}
