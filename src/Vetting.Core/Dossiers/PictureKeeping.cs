using Microsoft.Extensions.Logging;
using Vetting.Core.History;

namespace Vetting.Core.Dossiers;

/// <summary>
/// Keeps small copies of the pictures of quoted posts, as many as come in a short time: no dossier waits for one longer, and
/// none is wrong without.
/// </summary>
public sealed partial class PictureKeeping(
    IPictureTaker taker, IEvidencePictures pictures, TimeProvider time, ILogger<PictureKeeping> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private const int Most = 60;
    private const int AtOnce = 4;

    /// <summary>Vettings of this process for which slow servers may be waited for at the same time.</summary>
    private readonly RetrievalSlots _places = new(new RetrievalLimits(Slots: 3, Patience), time);

    /// <summary>Takes those that are not there yet. Throws only when it is cancelled.</summary>
    public async Task KeepAsync(string vettingId, Dossier dossier, CancellationToken cancellation)
    {
        string[] wanted =
        [
            .. (dossier.Quoted ?? []).Select(post => post.Picture).OfType<string>()
                .Distinct(StringComparer.Ordinal).Take(Most),
        ];
        if (wanted.Length == 0)
            return;
        var (place, _) = await _places.TakeAsync(dossier.Brand, cancellation);
        using (place)
        {
            if (place is null)
                NoPlace(log, vettingId);
            else
                await TryTakeAsync(vettingId, wanted, cancellation);
        }
    }

    private async Task TryTakeAsync(string vettingId, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            var kept = (await pictures.ListAsync(vettingId, either.Token)).Select(picture => picture.Address).ToHashSet();
            await Parallel.ForEachAsync(
                wanted.Where(address => !kept.Contains(address)),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = either.Token },
                async (address, token) =>
                {
                    if (await taker.TakeAsync(new Uri(address), token) is { } jpeg)
                        await pictures.SaveAsync(vettingId, new EvidencePicture(address, jpeg), token);
                });
        }
        catch (Exception away) when (!cancellation.IsCancellationRequested)
        {
            NotKept(log, vettingId, away.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Not every picture that the dossier of {VettingId} quotes was kept: {ErrorType}")]
    private static partial void NotKept(ILogger log, string vettingId, string errorType);

    [LoggerMessage(2, LogLevel.Warning, "No picture of the dossier of {VettingId} was kept: too many are waited for")]
    private static partial void NoPlace(ILogger log, string vettingId);
}
