using System.Text.Json;
using Microsoft.Extensions.Logging;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Reads everything that vettings refer to, after an end that may have cost some of it: writes again what still follows
/// from the tables, and names the rest.
/// </summary>
public sealed partial class StoreCheck(
    IRunList runs,
    IVettingStore vettings,
    IContentStore content,
    IBriefStore briefs,
    EffectivePolicies policies,
    LostContents lost,
    ILogger<StoreCheck> logger)
{
    /// <summary>Goes through every vetting, one at a time: others are being served meanwhile.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = new Dictionary<ContentRef, bool>();
        var found = new List<LostContent>();
        var query = new RunQuery(PageSize: 200);
        do
        {
            var page = await runs.ListAsync(query, cancellation);
            foreach (var run in page.Items)
                found.AddRange(await LookAtAsync(run.VettingId, known, cancellation));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        Tell(found);
    }

    /// <summary>Looks again at the vettings that missed something; one started again misses it no more.</summary>
    public async Task LookAgainAsync(CancellationToken cancellation)
    {
        var known = new Dictionary<ContentRef, bool>();
        var found = new List<LostContent>();
        foreach (var vetting in lost.All.Select(missed => missed.VettingId).Distinct())
            found.AddRange(await LookAtAsync(vetting, known, cancellation));
        Tell(found);
    }

    private void Tell(List<LostContent> found)
    {
        foreach (var missed in found.Except(lost.All))
            Missing(logger, missed.VettingId, missed.Kind);
        lost.All = found;
    }

    private async Task<IEnumerable<LostContent>> LookAtAsync(
        string vettingId, Dictionary<ContentRef, bool> known, CancellationToken cancellation)
    {
        if (await vettings.FindAsync(vettingId, cancellation) is not { } vetting)
            return [];
        var missed = new HashSet<ContentKind>();
        foreach (var reference in await ReferencesAsync(vetting, cancellation))
        {
            if (!known.TryGetValue(reference, out var there))
                known[reference] = there = await IsThereAsync(vetting, reference, cancellation);
            if (!there)
                missed.Add(reference.Kind);
        }
        return missed.Select(kind => new LostContent(vettingId, kind));
    }

    private async Task<IReadOnlyList<ContentRef>> ReferencesAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        var references = new List<ContentRef>();
        if (vetting.Order is { } order)
        {
            references.AddRange([order.Submission, order.Brief, order.Policy]);
            // Once a dossier is compiled, the file it was read from may have lived its time.
            if (vetting.Dossier is null && await ReadAsync(order.Submission, cancellation) is { } bytes
                && JsonSerializer.Deserialize<Submission>(bytes, Json.Options)?.History is { } upload)
            {
                references.Add(upload.Content);
            }
        }
        if (vetting.Dossier is { } dossier)
            references.Add(dossier);
        return references;
    }

    private async Task<bool> IsThereAsync(VettingSummary vetting, ContentRef reference, CancellationToken cancellation)
    {
        if (await ReadAsync(reference, cancellation) is not null)
            return true;
        if (await MakeAsync(vetting, reference.Kind, cancellation) is not { } made
            || ContentRef.Of(reference.Kind, made) != reference)
        {
            return false;
        }
        await content.PutAsync(reference.Kind, made, cancellation);
        Mended(logger, reference.Kind, reference.Sha256);
        return true;
    }

    /// <returns>Null where it is gone, or is not what its name says.</returns>
    private async Task<byte[]?> ReadAsync(ContentRef reference, CancellationToken cancellation)
    {
        try
        {
            return await content.FindAsync(reference, cancellation);
        }
        catch (Exception unlike) when (unlike is InvalidDataException or RecordChangedException)
        {
            return null;
        }
    }

    /// <summary>What stands in the tables, as admission would keep it.</summary>
    private async Task<byte[]?> MakeAsync(VettingSummary vetting, ContentKind kind, CancellationToken cancellation)
    {
        if (kind is not (ContentKind.Brief or ContentKind.Policy)
            || await briefs.FindAsync(vetting.Brand, vetting.BriefId, cancellation) is not { } brief)
        {
            return null;
        }
        if (kind == ContentKind.Brief)
            return CanonicalJson.Serialize(brief);
        try
        {
            return (await policies.FindAsync(vetting.Brand, brief, cancellation))?.Canonical;
        }
        catch (PolicyException)
        {
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The vetting {VettingId} refers to a {Kind} that is lost. Run it again, or have it sent again")]
    private static partial void Missing(ILogger logger, string vettingId, ContentKind kind);

    [LoggerMessage(2, LogLevel.Warning, "The {Kind} {Sha256} was lost, and written again")]
    private static partial void Mended(ILogger logger, ContentKind kind, string sha256);
}
