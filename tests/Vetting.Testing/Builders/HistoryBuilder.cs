using System.Globalization;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Texts;

namespace Vetting.Testing.Builders;

/// <summary>Builds an analysed history, channel by channel; what is added belongs to the channel named last.</summary>
public sealed class HistoryBuilder
{
    private static readonly string[] Syllables = ["ra", "le", "mi", "to", "nu", "vo", "sa", "di", "pe", "ku"];

    private readonly List<Entry> _channels = [];

    public HistoryBuilder OnChannel(
        Channel channel, long? followers = null, long? following = null, bool truncated = false, int skipped = 0,
        string? bio = null)
    {
        var profile = new ChannelProfile(null, bio, followers, following, null);
        _channels.Add(new Entry(channel, profile, truncated, skipped, []));
        return this;
    }

    /// <summary>Followers at the end of each day up to the samples' now, oldest first.</summary>
    public HistoryBuilder Followed(params IReadOnlyList<long> counts)
    {
        var last = DateOnly.FromDateTime(Sample.Now.UtcDateTime);
        _channels[^1] = _channels[^1] with
        {
            Followers = [.. counts.Select((count, day) =>
                new FollowerCount(last.AddDays(day + 1 - counts.Count), count))],
        };
        return this;
    }

    public HistoryBuilder Verified(bool? verified)
    {
        _channels[^1] = _channels[^1] with { Profile = _channels[^1].Profile! with { Verified = verified } };
        return this;
    }

    public HistoryBuilder Commented(IEnumerable<PostComment> comments)
    {
        _channels[^1] = _channels[^1] with { Comments = [.. comments] };
        return this;
    }

    public HistoryBuilder Unavailable(Channel channel, UnavailableReason reason)
    {
        _channels.Add(new Entry(channel, null, false, 0, [], reason));
        return this;
    }

    /// <param name="language">ISO 639-1; null for unknown.</param>
    /// <param name="tone">Null for a post that could not be analysed.</param>
    public HistoryBuilder Add(
        Post post, string? language = "fr", ToneLabel? tone = ToneLabel.Neutral, params ToneWord[] words)
    {
        if (_channels.Count == 0)
            OnChannel(Sample.Channel, followers: 20_000, following: 300);
        var label = tone ?? ToneLabel.Neutral;
        var score = (double)label - 1;
        _channels[^1].Posts.Add(new AnalysedPost(_channels[^1].Channel, post, Sha256Hex.Of(post.Text),
            new TextAnalysis(language, language is null ? 0 : 0.95, tone is null ? null : new Tone(label, score, words))));
        return this;
    }

    /// <summary>What the analysis finds named in the post added last.</summary>
    /// <param name="name">As it stands in the post; with its @ for an account.</param>
    public HistoryBuilder Naming(MentionKind kind, string name, double confidence = 0.7)
    {
        var post = _channels[^1].Posts[^1];
        var span = new TextSpan(post.Post.Text.IndexOf(name, StringComparison.Ordinal), name.Length);
        _channels[^1].Posts[^1] = post with
        {
            Analysis = post.Analysis with
            {
                Mentions = [.. post.Analysis.Mentions, new Mention(kind, name.TrimStart('@'), span, confidence)],
            },
        };
        return this;
    }

    /// <summary>Adds so many posts alike but for a word.</summary>
    public HistoryBuilder Add(
        int count, Func<int, Post>? post = null, string? language = "fr", ToneLabel? tone = ToneLabel.Neutral)
    {
        foreach (var number in Enumerable.Range(1, count))
            Add((post ?? Numbered)(number), language, tone);
        return this;
    }

    public AnalysedHistory Build() => new(
        [.. _channels.Select(Retrieved)],
        [.. _channels.SelectMany(channel => channel.Posts)]);

    private static Post Numbered(int number) =>
        Sample.Post(number, $"Recette {Name(number)} : des légumes de saison.", likes: 900 + 25 * (number % 9));

    // Texts alike but for a figure repeat each other; these have a word of their own.
    private static string Name(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(digit => Syllables[digit - '0']));

    private static RetrievedChannel Retrieved(Entry entry) => entry.Unavailable is { } reason
        ? new RetrievedChannel(entry.Channel, new RetrievalOutcome.Unavailable(reason, "sample"), null)
        : new RetrievedChannel(
            entry.Channel,
            new RetrievalOutcome.Retrieved(Sample.Reference(ContentKind.History), entry.Posts.Count),
            new ChannelHistory(entry.Channel, "sample", entry.Profile!, [.. entry.Posts.Select(post => post.Post)],
                entry.Truncated, entry.Skipped, entry.Followers, entry.Comments));

    private sealed record Entry(
        Channel Channel, ChannelProfile? Profile, bool Truncated, int Skipped, List<AnalysedPost> Posts,
        UnavailableReason? Unavailable = null, IReadOnlyList<FollowerCount>? Followers = null,
        IReadOnlyList<PostComment>? Comments = null);
}
