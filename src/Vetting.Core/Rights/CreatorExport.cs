using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vetting.Core.Brands;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.History;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Rights;

/// <summary>
/// Everything that a brand keeps about a creator, as one JSON object of the schema vetting.export/1, written as it is read.
/// Other people's words and names are not in it, but for those who decided.
/// </summary>
public sealed class CreatorExport(
    CandidateIndex candidates, CreatorNames creators, IContentStore content, IUses uses, IDecisionLog log,
    IBrandDirectory brands, TimeProvider time, IFollowerSeries? followers = null, IEvidenceLinks? evidence = null,
    IConnectionStore? connections = null, INotes? notes = null, IEvidencePictures? pictures = null,
    IEventLog? events = null, IWatches? watches = null, ICampaignMembers? campaigns = null, ICampaignResults? results = null)
{
    public const string Schema = "vetting.export/1";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>The creator's vettings, newest first; empty when the brand has none.</returns>
    public async Task<IReadOnlyList<VettingSummary>> FindAsync(
        string brand, string creator, CancellationToken cancellation) =>
    [
        .. (await candidates.VettingsAsync(brand, cancellation)).Where(row => row.Creator == creator)
            .OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.Id, StringComparer.Ordinal),
    ];

    /// <param name="vettings">Of one creator, 1 or more.</param>
    /// <param name="forBrand">False for the creator, who reads what is judged once it is decided, or before where the brand shows
    /// it.</param>
    public async Task WriteAsync(
        Stream stream, IReadOnlyList<VettingSummary> vettings, bool forBrand, CancellationToken cancellation)
    {
        // Not the stream itself: what is serialised into the writer would be written to it synchronously.
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await using var writer = new Utf8JsonWriter(pipe, Options);
        var states = await StatesAsync(vettings[0], cancellation);
        var brand = vettings[0].Brand;
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        Write(writer, "madeAt", time.GetUtcNow());
        Write(writer, "brand", new { slug = brand, name = brands.NameOf(brand) });
        writer.WriteString("creatorId", vettings[0].Creator);
        if (states is [.., var newest])
            Write(writer, "creator", newest.Creator);
        writer.WriteStartArray("vettings");
        foreach (var vetting in vettings)
            await WriteAsync(writer, pipe, vetting, forBrand, cancellation);
        writer.WriteEndArray();
        await WriteChannelsAsync(writer, vettings, cancellation);
        writer.WriteEndObject();
        await PassOnAsync(writer, pipe, cancellation);
        await pipe.CompleteAsync();
    }

    /// <summary>The submission in each state it was in, the one that holds last.</summary>
    public async Task<IReadOnlyList<Submission>> StatesAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        var references = (await uses.ListAsync(vetting.Id, cancellation)).Select(use => use.Content)
            .Where(one => one?.Kind == ContentKind.Submission && one != vetting.Order?.Submission)
            .OrderBy(one => one!.Sha256, StringComparer.Ordinal);
        List<Submission> states = [];
        foreach (var reference in references.Append(vetting.Order?.Submission))
        {
            if (reference is not null && await creators.SubmissionAsync(reference, cancellation) is { } state)
                states.Add(state);
        }

        return states;
    }

    private async Task WriteAsync(
        Utf8JsonWriter writer, PipeWriter pipe, VettingSummary vetting, bool forBrand, CancellationToken cancellation)
    {
        // By default a creator sees what is said about them after the decision.
        var decided = forBrand || !vetting.IsOpen;
        var judged = decided || vetting.IsOpenToCreator;
        var states = await StatesAsync(vetting, cancellation);
        writer.WriteStartObject();
        writer.WriteString("id", vetting.Id);
        writer.WriteString("brief", vetting.BriefId);
        Write(writer, "submittedAt", vetting.SubmittedAt);
        Write(writer, "stage", vetting.Stage);
        if (vetting.ClosedAt is { } closedAt)
            Write(writer, "closedAt", closedAt);
        Write(writer, "keptUntil", RetentionTerms.Of(vetting).EndOf(vetting));
        if (judged && vetting.Recommendation is { } recommendation)
            Write(writer, "recommendation", recommendation);
        if (states is [.., var holds])
            Write(writer, "submission", holds);
        Write(writer, "earlierSubmissions", states.SkipLast(1));
        await WriteFilesAsync(writer, states, cancellation);
        await WriteHistoriesAsync(writer, pipe, vetting, cancellation);
        await WriteContentsAsync(writer, pipe, "analyses", ContentKind.Analysis, vetting, judged, cancellation);
        await WriteContentsAsync(writer, pipe, "dossiers", ContentKind.Dossier, vetting, judged, cancellation);
        var rows = await log.ReadAsync(vetting.Id, cancellation);
        Write(writer, "decisions", (forBrand ? rows : rows.Told()).Select(row => ExportShapes.Of(row.Closing)));
        if (decided && notes is not null)
            Write(writer, "notes", (await notes.ListAsync(vetting.Id, cancellation)).Select(ExportShapes.Of).OfType<object>());
        if (evidence is not null)
            Write(writer, "evidenceLinks", await evidence.ListAsync(vetting.Id, cancellation));
        // Which posts were quoted is part of what is judged.
        if (judged && pictures is not null)
            Write(writer, "evidencePictures", (await pictures.ListAsync(vetting.Id, cancellation)).Select(ExportShapes.Of));
        var watch = watches is null ? null : await watches.FindAsync(vetting.Id, cancellation);
        if (events is not null)
            Write(writer, "events", await ToldAsync(events, vetting, watch?.Looks ?? 0, cancellation));
        if (watches is not null && watch is not null)
        {
            Write(writer, "watch", new
            {
                watch.BeganAt, watch.EndsAt, watch.Rules.Every, Ended = watch.Ended?.At,
                Lines = (await watches.LinesAsync(vetting.Id, cancellation)).Select(ExportShapes.Of).OfType<object>(),
            });
        }

        if (campaigns is not null)
            Write(writer, "campaigns", await CampaignsAsync(campaigns, vetting, cancellation));
        writer.WriteEndObject();
        await PassOnAsync(writer, pipe, cancellation);
    }

    /// <summary>What was agreed in each campaign, and what the creator's part of it brought.</summary>
    private async Task<IReadOnlyList<object>> CampaignsAsync(
        ICampaignMembers members, VettingSummary vetting, CancellationToken cancellation)
    {
        List<object> shown = [];
        foreach (var campaign in await members.CampaignsOfAsync(vetting.Id, cancellation))
        {
            var own = (await members.ListAsync(vetting.Brand, campaign, cancellation)).Members
                .FirstOrDefault(member => member.Vetting == vetting.Id);
            var rows = results is null ? [] : await results.ListAsync(vetting.Brand, campaign, cancellation)
                .Where(row => row.Vetting == vetting.Id).ToListAsync(cancellation);
            shown.Add(new { campaign, own?.Codes, own?.Links, own?.Fee, Results = rows });
        }

        return shown;
    }

    /// <summary>What the brand's own system was told of the vetting, oldest first.</summary>
    private static async Task<IEnumerable<object>> ToldAsync(
        IEventLog events, VettingSummary vetting, int looks, CancellationToken cancellation)
    {
        List<BrandEvent> told = [];
        foreach (var id in BrandEvents.IdsOf(vetting, looks))
        {
            if (await events.FindAsync(new EventKey(vetting.Brand, id), cancellation) is { } happened)
                told.Add(happened);
        }

        return told.OrderBy(happened => happened.At)
            .Select(happened => new { Type = happened.Type.Name(), happened.At, happened.DeliveredAt });
    }

    /// <summary>What came with the submission, as it came.</summary>
    private async Task WriteFilesAsync(
        Utf8JsonWriter writer, IReadOnlyList<Submission> states, CancellationToken cancellation)
    {
        writer.WriteStartArray("files");
        foreach (var upload in states.Select(state => state.History).OfType<HistoryUpload>().Distinct())
        {
            if (await content.FindAsync(upload.Content, cancellation) is not { } bytes)
                continue;
            writer.WriteStartObject();
            writer.WriteNumber("channel", upload.Channel);
            Write(writer, "format", upload.Format);
            writer.WriteBase64String("contentBase64", bytes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Posts as they were read. What others wrote below them is others'.</summary>
    private async Task WriteHistoriesAsync(
        Utf8JsonWriter writer, PipeWriter pipe, VettingSummary vetting, CancellationToken cancellation)
    {
        writer.WriteStartArray("histories");
        foreach (var reference in await NotedAsync(vetting, ContentKind.History, cancellation))
        {
            if (await content.FindKeptAsync(reference, cancellation) is null)
                continue;
            writer.WriteStartObject();
            await content.ReadHistoryAsync(
                reference,
                head =>
                {
                    Write(writer, "about", head with { Posts = [], Comments = null });
                    writer.WriteStartArray("posts");
                },
                post => JsonSerializer.Serialize(writer, post, Json.Options), comment: null, cancellation);
            writer.WriteEndArray();
            writer.WriteEndObject();
            await PassOnAsync(writer, pipe, cancellation);
        }

        writer.WriteEndArray();
    }

    private async Task WriteContentsAsync(
        Utf8JsonWriter writer, PipeWriter pipe, string name, ContentKind kind, VettingSummary vetting, bool judged,
        CancellationToken cancellation)
    {
        writer.WriteStartArray(name);
        foreach (var reference in judged ? await NotedAsync(vetting, kind, cancellation) : [])
        {
            if (await content.FindAsync(reference, cancellation) is not { } bytes)
                continue;
            writer.WriteRawValue(bytes);
            await PassOnAsync(writer, pipe, cancellation);
        }

        writer.WriteEndArray();
    }

    private async Task WriteChannelsAsync(
        Utf8JsonWriter writer, IReadOnlyList<VettingSummary> vettings, CancellationToken cancellation)
    {
        List<Channel> channels = [];
        foreach (var vetting in vettings)
            channels.AddRange((await StatesAsync(vetting, cancellation)).SelectMany(state => state.Channels));
        var distinct = channels.DistinctBy(channel => channel.Key).ToList();
        writer.WriteStartArray("connections");
        foreach (var key in distinct.Select(channel => ConnectionKey.Of(vettings[0].Brand, channel)).OfType<ConnectionKey>())
        {
            if (connections is not null && (await connections.FindAsync(key, cancellation))?.Connection is { } one)
                JsonSerializer.Serialize(writer, ExportShapes.Of(one), Json.Options);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("followers");
        foreach (var channel in distinct)
        {
            if (followers is null
                || await followers.ReadAsync(channel.Key, DateOnly.MinValue, cancellation) is not { Count: > 0 } days)
            {
                continue;
            }

            JsonSerializer.Serialize(writer, new { channel = channel.DisplayName, days }, Json.Options);
        }

        writer.WriteEndArray();
    }

    /// <summary>What was noted as stored for the vetting, and its dossier where nothing was.</summary>
    private async Task<IReadOnlyList<ContentRef>> NotedAsync(
        VettingSummary vetting, ContentKind kind, CancellationToken cancellation)
    {
        var noted = (await uses.ListAsync(vetting.Id, cancellation)).Select(use => use.Content).OfType<ContentRef>();
        return
        [
            .. (vetting.Dossier is { } dossier ? noted.Append(dossier) : noted).Where(one => one.Kind == kind).Distinct()
                .OrderBy(one => one.Sha256, StringComparer.Ordinal),
        ];
    }

    private static async Task PassOnAsync(Utf8JsonWriter writer, PipeWriter pipe, CancellationToken cancellation)
    {
        writer.Flush();
        await pipe.FlushAsync(cancellation);
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Json.Options);
    }
}
