using System.Diagnostics.Metrics;

namespace Vetting.Core.Telemetry;

/// <summary>
/// The product's numbers, as the operators' workbook reads them (infra-bicep/workbook/introduction.md). One a host. No
/// tag holds an id or anything of a person: each combination of tags is kept apart for ever.
/// </summary>
public sealed class VettingMetrics : IDisposable
{
    private readonly Meter _meter = new(VettingTelemetry.Name);
    private readonly Counter<long> _vettings;
    private readonly Histogram<double> _stages;
    private readonly Histogram<double> _waiting;
    private readonly Counter<long> _posts;
    private readonly Counter<long> _records;
    private readonly Counter<long> _mails;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _limited;

    public VettingMetrics()
    {
        _vettings = _meter.CreateCounter<long>("vetting.vettings", "{vetting}", "Vettings that ended.");
        _stages = _meter.CreateHistogram<double>("vetting.stage.duration", "s", "How long a stage took.");
        _waiting = _meter.CreateHistogram<double>("vetting.waiting.age", "s", "Since an unfinished vetting started.");
        _posts = _meter.CreateCounter<long>("vetting.posts.analysed", "{post}", "Distinct texts that were read.");
        _records = _meter.CreateCounter<long>(
            "vetting.text.records", "{record}", "Text records, as the text service counts them.");
        _mails = _meter.CreateCounter<long>("vetting.mails", "{mail}", "Attempts to hand a mail to the server.");
        _retries = _meter.CreateCounter<long>("vetting.retries", "{attempt}", "Attempts that failed and may yet succeed.");
        _limited = _meter.CreateCounter<long>("vetting.limited", "{request}", "Requests that were told to come again later.");
    }

    /// <param name="what">signature, apiKey, link, signIn, inbox or submission.</param>
    /// <param name="by">address, key or brand.</param>
    public void Limited(string what, string by) => _limited.Add(1, Tag("what", what), Tag("by", by));

    /// <summary>False where nobody listens, as without a place to send it to.</summary>
    public bool MeasuresWaiting => _waiting.Enabled;

    /// <summary>Tells a listener these numbers from another host's.</summary>
    public bool Owns(Instrument instrument) => ReferenceEquals(instrument.Meter, _meter);

    /// <param name="outcome">approved, declined, expired or failed.</param>
    public void VettingEnded(string outcome) => _vettings.Add(1, Tag("outcome", outcome));

    /// <param name="stage">One of the pipeline's stages, in camelCase.</param>
    public void StagePassed(string stage, TimeSpan took) => _stages.Record(took.TotalSeconds, Tag("stage", stage));

    public void Waiting(string stage, TimeSpan age) => _waiting.Record(age.TotalSeconds, Tag("stage", stage));

    /// <param name="analyser">By name.</param>
    /// <param name="result">analysed, cached or notAnalysed.</param>
    public void PostsRead(string analyser, string result, int posts) =>
        _posts.Add(posts, Tag("analyser", analyser), Tag("result", result));

    /// <param name="feature">In camelCase, such as keyPhrases.</param>
    public void TextRecords(string feature, long records) => _records.Add(records, Tag("feature", feature));

    /// <param name="result">sent, refused or failed; and repeated, of one that was sent again after a crash.</param>
    public void Mail(string kind, string result) => _mails.Add(1, Tag("kind", kind), Tag("result", result));

    /// <param name="reason">throttled, unavailable or failed.</param>
    public void Retry(string step, string reason) => _retries.Add(1, Tag("step", step), Tag("reason", reason));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
