using System.Diagnostics.Metrics;

namespace Vetting.Core.Telemetry;

/// <summary>
/// The product's numbers, as the operators' workbook reads them (infra-bicep/workbook/introduction.md). One a host. No
/// tag holds an id or anything of a person: each combination of tags is kept apart for ever.
/// </summary>
public sealed class VettingMetrics : IDisposable
{
    private readonly Meter _meter = new(VettingTelemetry.Name);
    private readonly Counter<long> _records;

    public VettingMetrics()
    {
        _records = _meter.CreateCounter<long>(
            "vetting.text.records", "{record}", "Text records, as the text service counts them.");
    }

    /// <summary>Tells a listener these numbers from another host's.</summary>
    public bool Owns(Instrument instrument) => ReferenceEquals(instrument.Meter, _meter);

    /// <param name="feature">In camelCase, such as keyPhrases.</param>
    public void TextRecords(string feature, long records) => _records.Add(records, Tag("feature", feature));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    public void Dispose() => _meter.Dispose();
}
