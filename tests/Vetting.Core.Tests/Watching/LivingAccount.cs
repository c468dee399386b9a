using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Watching;

/// <summary>An account that goes on publishing: a post every other day, of which some are as a test wants them.</summary>
internal sealed class LivingAccount(TimeProvider time)
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromDays(2);

    private static readonly DateTimeOffset First = Sample.Now.AddDays(-120);

    public string Name { get; set; } = "Ada cuisine";

    /// <summary>What the platform calls the account now.</summary>
    public string Handle { get; set; } = "ada.example";

    public long Followers { get; set; } = 20_000;

    /// <summary>Changes the post of that number; 0 for the first.</summary>
    public Dictionary<int, Func<Post, Post>> Odd { get; } = [];

    /// <summary>What is different about posts published from a moment on.</summary>
    public (DateTimeOffset From, Func<Post, Post> Change)? Since { get; set; }

    /// <summary>The number of the newest post by now.</summary>
    public int Newest => (int)((time.GetUtcNow() - First) / Rhythm);

    public ChannelHistory Read(Channel channel) => new(
        channel, "memory", new ChannelProfile(Name, null, Followers, 300, Newest + 1, Handle: Handle),
        [.. Enumerable.Range(0, Newest + 1).Reverse().Select(Post)]);

    private Post Post(int number)
    {
        var at = First + Rhythm * number;
        var post = Sample.Post(number + 1, Text(number), 1_000 + 25 * (number % 9), 40 + number % 7) with { PublishedAt = at };
        if (Since is { } since && at >= since.From)
            post = since.Change(post);
        return Odd.TryGetValue(number, out var change) ? change(post) : post;
    }

    private static string Text(int number) =>
        $"Une recette de légumes de saison, la {Ordinal(number)} : on coupe, on fait revenir, on partage à table.";

    // In letters: texts alike but for a figure repeat each other.
    private static string Ordinal(int number) =>
        string.Concat($"{number}".Select(digit => new[] { "ra", "le", "mi", "to", "nu", "vo", "sa", "di", "pe", "ku" }[digit - '0']));
}
