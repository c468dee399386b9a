using Vetting.Core.Links;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>Where a creator's link leads to what is kept about them: shown, taken along, erased.</summary>
public sealed class RightsDesk(
    ICreatorLinks links, IVettingStore vettings, CreatorNames creators, ErasureDesk desk, TimeProvider time)
{
    /// <summary>What the link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<RightsView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash
            || await links.FindAsync(hash, cancellation) is not { } link
            || await vettings.FindAsync(link.VettingId, cancellation) is not { } vetting)
        {
            return new RightsView.UnknownLink();
        }

        if (link.ExpiresAt <= time.GetUtcNow())
            return new RightsView.ExpiredLink(link);
        if (vetting.Erasure is { } erased)
        {
            return await desk.FindAsync(link.Brand, erased.Id, cancellation) is { } erasure
                ? new RightsView.Erased(link, erasure)
                : new RightsView.UnknownLink();
        }

        return await creators.NamedAsync(vetting, cancellation) is { Creator: { } creator } named
            ? new RightsView.Kept(link, named, creator)
            : new RightsView.UnknownLink();
    }

    /// <summary>Begins the erasure, or finds the one that was begun.</summary>
    /// <returns>Null where the link opens nothing.</returns>
    public async Task<ErasureRecord?> EraseAsync(string token, CancellationToken cancellation) =>
        await OpenAsync(token, cancellation) switch
        {
            RightsView.Kept kept => await desk.RequestOfAsync(kept.Vetting.Id, ErasureRequest.Creator, cancellation),
            RightsView.Erased erased => erased.Erasure,
            _ => null,
        };
}

/// <summary>What a creator's link shows of what is kept about them.</summary>
public abstract record RightsView
{
    private RightsView() { }

    /// <param name="Creator">See <see cref="Creators.CreatorIds"/>.</param>
    public sealed record Kept(CreatorLink Link, VettingSummary Vetting, string Creator) : RightsView;

    public sealed record Erased(CreatorLink Link, ErasureRecord Erasure) : RightsView;

    public sealed record ExpiredLink(CreatorLink Link) : RightsView;

    public sealed record UnknownLink : RightsView;
}
