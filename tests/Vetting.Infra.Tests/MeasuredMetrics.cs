using System.Diagnostics.Metrics;
using Vetting.Core.Telemetry;

namespace Vetting.Infra.Tests;

/// <summary>What the code measures.</summary>
internal static class MeasuredMetrics
{
    /// <returns>The tags of every metric by its name; none yet for one that is not measured below.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> WithTheirTags()
    {
        var tags = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        using var metrics = new VettingMetrics();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (!metrics.Owns(instrument))
                    return;
                tags[instrument.Name] = [];
                self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, given, _) => tags[instrument.Name] = Names(given));
        listener.SetMeasurementEventCallback<double>((instrument, _, given, _) => tags[instrument.Name] = Names(given));
        listener.Start();
        metrics.VettingEnded("approved");
        metrics.StagePassed("retrieving", TimeSpan.Zero);
        metrics.Waiting("inReview", TimeSpan.Zero);
        metrics.PostsRead("embedded", "analysed", 1);
        metrics.TextRecords("keyPhrases", 1);
        metrics.Mail("invitation", "sent");
        metrics.Retry("TellBrand", "throttled");
        metrics.Limited("signature", "address");
        return tags;
    }

    private static List<string> Names(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = new List<string>();
        foreach (var tag in tags)
            names.Add(tag.Key);
        return names;
    }
}
