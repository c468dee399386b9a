using System.Runtime;
using Vetting.Core.History;
using Vetting.Testing.Growth;

namespace Vetting.Benchmarks.Growth;

/// <summary>
/// How the work of every reader of outside input grows while the input grows twofold and twofold again, over a list of
/// nasty shapes; more than 2.5 times for twice the length is flagged.
/// </summary>
internal static class GrowthBenchmark
{
    private const double Most = 2.5;
    private const int Rounds = 4;

    /// <summary>Where less is worked, what is measured is the clock.</summary>
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(12);

    private const long Room = 200_000_000;

    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(2);

    /// <param name="only">A part of the readers' names; null for all.</param>
    public static Task RunAsync(string? only = null)
    {
        NastyShape[] shapes = [.. NastyShapes.All().Distinct()];
        var flagged = 0;
        foreach (var reader in GrowthReaders.All().Where(reader => reader.Name.Contains(only ?? "", StringComparison.Ordinal)))
            flagged += Measure(reader, shapes);
        Console.WriteLine($"growth: {flagged} flagged");
        return Task.CompletedTask;
    }

    private static int Measure(GrowthReader reader, IReadOnlyList<NastyShape> shapes)
    {
        foreach (var shape in shapes.Where((_, at) => at % 20 == 0))
            Worked(reader, shape.Text(reader.Longest / 100));
        var grown = shapes.Select(shape => Measure(reader, shape)).ToList();
        var slowest = grown.MaxBy(one => one.Whole)!;
        var steepest = grown.Where(one => one.Whole > Measurable).MaxBy(one => one.Growth);
        Console.WriteLine($"growth: {reader.Name}: {shapes.Count} shapes, to {reader.Longest:N0} code units; at most "
            + $"{slowest.Whole.TotalMilliseconds:N1} ms ({slowest.Shape}); "
            + (steepest is null ? "nothing took long enough to tell a growth" : $"growth {steepest.Growth:N2} at most ({steepest.Shape})"));
        var flagged = grown.Where(one => one.Growth > Most).OrderByDescending(one => one.Whole).ToList();
        foreach (var one in flagged)
        {
            Console.WriteLine($"growth:   FLAGGED {one.Growth:N2} a doubling, {one.Quarter.TotalMilliseconds:N1}, "
                + $"{one.Half.TotalMilliseconds:N1}, {one.Whole.TotalMilliseconds:N1} ms: {one.Shape}");
        }

        return flagged.Count;
    }

    private static Grown Measure(GrowthReader reader, NastyShape shape)
    {
        string[] texts = [shape.Text(reader.Longest / 4), shape.Text(reader.Longest / 2), shape.Text(reader.Longest)];
        var worked = new TimeSpan[texts.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            worked[at] = Worked(reader, texts[at]);
            if (worked[at] > Endless)
            {
                for (var rest = at + 1; rest < texts.Length; rest++)
                    worked[rest] = worked[at];
                return new Grown(shape, worked[0], worked[1], worked[2], double.PositiveInfinity);
            }
        }

        // Only what looks steep is measured again, and the least of several rounds counts.
        for (var round = 0; round < Rounds && worked[2] > Measurable && Growth(worked) > Most; round++)
        {
            for (var at = 0; at < texts.Length; at++)
                worked[at] = Least(worked[at], WorkedUncollected(reader, texts[at]));
        }

        return new Grown(shape, worked[0], worked[1], worked[2], worked[2] > Measurable ? Growth(worked) : 0);
    }

    private static double Growth(TimeSpan[] worked) => Math.Max(
        worked[1] > Measurable / 4 ? worked[2] / worked[1] : 0, Math.Sqrt(worked[2] / Least(worked[2], worked[0])));

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>A collection costs what all that lives costs, the language models above all: it is no part of the growth.
    /// </summary>
    private static TimeSpan WorkedUncollected(GrowthReader reader, string text)
    {
        GC.Collect();
        var held = GC.TryStartNoGCRegion(Room);
        try
        {
            return Worked(reader, text);
        }
        finally
        {
            if (held && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
    }

    private static TimeSpan Worked(GrowthReader reader, string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            reader.Read(text);
        }
        catch (HistoryUnavailableException)
        {
            // It says what is wrong, which is an answer.
        }

        return Environment.CpuUsage.TotalTime - before;
    }

    private sealed record Grown(NastyShape Shape, TimeSpan Quarter, TimeSpan Half, TimeSpan Whole, double Growth);
}
