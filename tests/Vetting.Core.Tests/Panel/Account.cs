using System.Globalization;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Panel;

/// <summary>An invented account: what it publishes, who follows it and how they react.</summary>
/// <param name="Rate">Likes and comments over followers of the day, in percent.</param>
/// <param name="Growth">Followers gained by the day, 0 for the oldest of <see cref="Days"/>; null for no daily counts.</param>
internal sealed record Account(string Name, string Language, long? Followers, int Posts, double? Rate = 5.5)
{
    private const int Days = 120;
    private const int LikesPerComment = 20;

    public string Platform { get; init; } = "bluesky";

    public long? Following { get; init; } = 350;

    public double DaysBetween { get; init; } = 2.3;

    public Func<int, string>? Text { get; init; }

    public Func<int, bool> Flagged { get; init; } = _ => false;

    /// <summary>Times the usual reactions, by the post's number, 0 for the newest.</summary>
    public Func<int, double> Reactions { get; init; } = _ => 1;

    public Func<int, bool> HidesLikes { get; init; } = _ => false;

    public bool CommentsOff { get; init; }

    public int? CommentsEach { get; init; }

    public Func<int, double>? Growth { get; init; }

    /// <summary>By post and place under it: who writes what.</summary>
    public Func<int, int, (string Author, string Text)>? Comments { get; init; }

    public string? Bio { get; init; }

    public RetrievedChannel Retrieve()
    {
        var channel = new Channel(Platform, $"{Name.Replace(' ', '-')}.example", null, null);
        var counts = Counts();
        var posts = Enumerable.Range(0, Posts).Select(number => Post(number, counts)).ToList();
        return new RetrievedChannel(channel, new RetrievalOutcome.Retrieved(Sample.Reference(Core.Content.ContentKind.History), Posts),
            new ChannelHistory(channel, "panel", new ChannelProfile(null, Bio, Followers, Following, Posts), posts,
                FollowerCounts: counts, Comments: Comments is null ? null :
                [
                    .. from number in Enumerable.Range(0, Posts)
                       from place in Enumerable.Range(0, 8)
                       let written = Comments(number, place)
                       select new PostComment(posts[number].Id, written.Author, written.Text),
                ]));
    }

    private List<FollowerCount>? Counts()
    {
        if (Growth is null || Followers is not { } now)
            return null;
        var gained = Enumerable.Range(0, Days).Select(Growth).ToList();
        var count = now - gained.Sum();
        return
        [
            .. gained.Select((gain, day) => new FollowerCount(
                DateOnly.FromDateTime(Sample.Now.UtcDateTime).AddDays(day + 1 - Days), (long)(count += gain))),
        ];
    }

    private Post Post(int number, List<FollowerCount>? counts)
    {
        var at = Sample.Now.AddDays(-0.6 - DaysBetween * number).AddHours(DaysBetween == 1 ? 0 : 5 * Wave(3 * number));
        var then = counts?.LastOrDefault(count => count.Date <= DateOnly.FromDateTime(at.UtcDateTime))?.Count
            ?? counts?[0].Count ?? Followers ?? 0;
        var reactions = Rate / 100 * then * Reactions(number) * (1 + 0.35 * Wave(number));
        var likes = (long?)(reactions * LikesPerComment / (LikesPerComment + 1));
        var comments = CommentsEach ?? (long?)(reactions / (LikesPerComment + 1));
        var id = number.ToString(CultureInfo.InvariantCulture);
        return new Post(id, Text?.Invoke(number) ?? Captions.Cooking(Language, number), at, $"https://posts.example/{id}",
            HidesLikes(number) ? null : likes, CommentsOff ? null : comments,
            PaidPartnership: Flagged(number) ? true : null, Media: MediaKind.Image);
    }

    /// <summary>Between -1 and 1, the same for the same number.</summary>
    public static double Wave(int number) => Math.Sin(1.7 * number + 0.4 * number * number);
}
