using Microsoft.Extensions.Logging;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>
/// Erases, once a day, what has been kept for its term: vettings by the terms of their policies, applications that nobody
/// confirmed, and links and consents that are over.
/// </summary>
public sealed partial class RetentionSweep(
    IRecordWalk walk, ErasureDesk desk, IApplicationStore applications, IContentStore content, IUses uses,
    ICreatorLinks links, CreatorNames creators, TimeProvider time, ILogger<RetentionSweep> log, IConsentAttempts? attempts = null)
{
    /// <summary>Who opens a link that is over is told so for as long.</summary>
    private static readonly TimeSpan LinksTold = TimeSpan.FromDays(30);

    private static readonly TimeSpan ConsentsKept = TimeSpan.FromDays(1);

    /// <summary>Of one sweep; the next one goes on.</summary>
    private const int MostAtOnce = 200;

    /// <returns>How many erasures were begun.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await RemoveUnconfirmedAsync(now, cancellation);
        await links.RemoveEndedAsync(now - LinksTold, cancellation);
        if (attempts is not null)
            await attempts.RemoveBegunAsync(now - ConsentsKept, cancellation);
        var due = new Dictionary<(string Brand, string Creator), List<string>>();
        await foreach (var kept in walk.VettingsAsync(cancellation))
        {
            if (kept.Erasure is not null || RetentionTerms.Of(kept).EndOf(kept) > now
                || await creators.NamedAsync(kept, cancellation) is not { Creator: { } creator } row)
            {
                continue;
            }

            if (!due.TryGetValue((row.Brand, creator), out var vettings))
                due[(row.Brand, creator)] = vettings = [];
            vettings.Add(row.Id);
        }

        var begun = 0;
        foreach (var ((brand, creator), vettings) in due.Take(MostAtOnce))
            begun += await TryBeginAsync(brand, creator, vettings, cancellation) ? 1 : 0;
        return begun;
    }

    /// <summary>One that cannot be begun keeps no other from it.</summary>
    private async Task<bool> TryBeginAsync(
        string brand, string creator, IReadOnlyList<string> vettings, CancellationToken cancellation)
    {
        try
        {
            await desk.EndTermAsync(brand, creator, vettings, cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            NotBegun(log, vettings[0], failure.GetType().Name);
            return false;
        }
    }

    private async Task RemoveUnconfirmedAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await foreach (var application in applications.AllAsync(cancellation))
        {
            if (application.ExpiresAt > now)
                continue;
            // The body of one that was confirmed is its vetting's.
            if ((await uses.UsersOfAsync(Use.Of(application.Body), cancellation)).Count == 0)
                await content.RemoveAsync(application.Body, cancellation);
            await applications.RemoveAsync(application.TokenHash, cancellation);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The term of {VettingId} is over, and its erasure could not be begun: {ErrorType}")]
    private static partial void NotBegun(ILogger log, string vettingId, string errorType);
}
