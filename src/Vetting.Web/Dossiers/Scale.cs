namespace Vetting.Web.Dossiers;

/// <summary>An axis from 0 to a round number.</summary>
internal sealed record Scale(double Top, double Step)
{
    private const int WantedSteps = 4;

    public IEnumerable<double> Ticks =>
        Enumerable.Range(0, (int)Math.Round(Top / Step) + 1).Select(index => index * Step);

    /// <summary>The least round axis that holds the value, in steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="least">The smallest step, 1 for counts.</param>
    public static Scale For(double highest, double least)
    {
        var raw = Math.Max(highest, least) / WantedSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = Math.Max(least, power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return new Scale(Math.Ceiling(Math.Max(highest, least) / step) * step, step);
    }
}
