using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>What an erasure found of a creator, and where it leads to.</summary>
/// <param name="People">As they were submitted: one person, perhaps under several spellings.</param>
/// <param name="Briefs">Of the vettings.</param>
/// <param name="Channels">Of every state of the submissions.</param>
/// <param name="Contents">Everything that was stored for the vettings.</param>
/// <param name="Whole">True when nothing of the creator stays with the brand.</param>
public sealed record Traces(
    IReadOnlyList<string> Vettings,
    IReadOnlyList<Creator> People,
    IReadOnlyList<string> Briefs,
    IReadOnlyList<Channel> Channels,
    IReadOnlyList<ContentRef> Contents,
    bool Whole)
{
    public static Traces None { get; } = new([], [], [], [], [], Whole: true);

    internal IReadOnlySet<string> VettingSet() => Vettings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Both, each thing once; whether it is whole the newer one knows.</summary>
    internal Traces With(Traces newer) => new(
        [.. Vettings.Union(newer.Vettings, StringComparer.Ordinal)],
        [.. People.Union(newer.People)],
        [.. Briefs.Union(newer.Briefs, StringComparer.Ordinal)],
        [.. Channels.UnionBy(newer.Channels, channel => channel.Key)],
        [.. Contents.Union(newer.Contents)],
        newer.Whole);

    /// <summary>The channels that no other vetting uses, of this brand or of any.</summary>
    internal async Task<IReadOnlyList<Channel>> OwnChannelsAsync(
        IUses uses, string? brand, CancellationToken cancellation)
    {
        var (own, mine) = (new List<Channel>(), VettingSet());
        foreach (var channel in Channels)
        {
            var users = await uses.UsersOfAsync(Use.OfChannel(channel.Key), cancellation);
            if (users.All(user => mine.Contains(user) || brand is not null && VettingId.Parse(user)?.Brand != brand))
                own.Add(channel);
        }

        return own;
    }
}
