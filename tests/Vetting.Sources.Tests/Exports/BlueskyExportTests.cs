using Vetting.Core.History;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

public sealed class BlueskyExportTests
{
    private const string Did = "did:plc:abcdefghijklmnopqrstuvwx";

    private static (string, object)[] Post(string text, params (string, object)[] more) =>
        [("$type", "app.bsky.feed.post"), ("text", text), ("createdAt", "2026-05-01T10:00:00.000Z"), .. more];

    private static CarWriter Repository() => new CarWriter(Did)
        .Record("app.bsky.actor.profile/self", ("$type", "app.bsky.actor.profile"), ("displayName", "Noor"), ("description", "Pains"))
        .Record("app.bsky.feed.like/3k1", ("$type", "app.bsky.feed.like"))
        .Record("app.bsky.feed.post/3k2", Post("Brioche 🥐", ("tags", new object[] { "ad", "#pain" }), ("embed", new (string, object)[] { ("$type", "app.bsky.embed.images") })))
        .Record("app.bsky.feed.post/3k3", Post("@ami oui", ("reply", new (string, object)[] { ("root", "x") })))
        .Record("app.bsky.feed.repost/3k4", ("$type", "app.bsky.feed.repost"))
        .Stray(Post("effacé"));

    [Fact]
    public void Reads_the_posts_that_the_tree_leads_to()
    {
        var history = Assert.Single(Of("repo.car", Repository().ToArray()));
        var post = Assert.Single(history.Posts);
        Assert.Equal(("3k2", "Brioche 🥐", $"https://bsky.app/profile/{Did}/post/3k2", MediaKind.Image, At("2026-05-01 10:00")),
            (post.Id, post.Text, post.Link, post.Media, post.PublishedAt));
        Assert.Equal(["ad", "pain"], post.Hashtags);
        Assert.Equal([(LeftOutReason.Reply, 1)], history.LeftOut());
        Assert.Equal((Did, "Noor", "Pains", "export-bluesky"), (history.Channel.Handle, history.Profile.DisplayName, history.Profile.Bio, history.Source));
    }

    [Fact]
    public void Keeps_what_continues_a_thread_of_the_owner_s_own()
    {
        var own = new (string, object)[] { ("uri", $"at://{Did}/app.bsky.feed.post/3k2") };
        var others = new (string, object)[] { ("uri", "at://did:plc:other/app.bsky.feed.post/3k2") };
        var history = Assert.Single(Of("repo.car", new CarWriter(Did)
            .Record("app.bsky.feed.post/3k5", Post("suite", ("reply", new (string, object)[] { ("root", own), ("parent", own) })))
            .Record("app.bsky.feed.post/3k6", Post("merci", ("reply", new (string, object)[] { ("root", own), ("parent", others) })))
            .ToArray()));
        Assert.Equal("suite", Assert.Single(history.Posts).Text);
        Assert.Equal([(LeftOutReason.Reply, 1)], history.LeftOut());
    }

    [Fact]
    public void Knows_the_file_under_another_name_and_in_an_archive()
    {
        Assert.Single(Of("téléchargement", Repository().ToArray()));
        Assert.Single(Of(new ExportWriter().File("x/repo.car", Repository().ToArray())));
    }

    [Fact]
    public void A_file_that_ends_within_a_block_is_said_to_be_broken_and_never_empty()
    {
        var whole = Repository().ToArray();
        for (var length = 60; length < whole.Length; length += 7)
        {
            var failure = Fails("repo.car", whole[..length]);
            Assert.Equal(UnavailableReason.Malformed, failure.Reason);
        }
    }

    [FsCheck.Xunit.Property(MaxTest = 500)]
    public void A_hurt_file_is_read_or_refused_and_nothing_else(int seed)
    {
        var hurt = Repository().ToArray();
        var state = (uint)seed;
        for (var hurting = 0; hurting < 3; hurting++)
        {
            state = state * 1_664_525 + 1_013_904_223;
            hurt[state % hurt.Length] = (byte)(state >> 24);
        }

        try
        {
            Assert.NotEmpty(Of("repo.car", hurt));
        }
        catch (HistoryUnavailableException refused)
        {
            Assert.NotNull(refused.Sentence);
        }
    }

    [Theory]
    [InlineData("e")]
    [InlineData("x")]
    public void Lists_within_lists_without_end_are_refused_and_take_no_stack(string name)
    {
        var deep = (byte[])[0xA2, 0x61, (byte)name[0], .. Enumerable.Repeat((byte)0x81, 1_000_000), 0xF6, 0x61, (byte)'l', 0xF6];
        var car = new CarWriter(Did).Raw("app.bsky.feed.post/3k9", deep).ToArray();
        Assert.Equal(UnavailableReason.Malformed, Fails("repo.car", car).Reason);
    }

    [Fact]
    public void Keys_longer_than_any_are_refused_before_they_are_put_together()
    {
        var car = new CarWriter(Did);
        var start = "app.bsky.feed.post/" + new string('a', 100_000);
        for (var record = 0; record < 2_000; record++)
            car.Record($"{start}{record:0000}", ("text", ""));
        var content = car.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(UnavailableReason.Malformed, Fails("repo.car", content).Reason);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    [Fact]
    public void An_account_without_posts_is_told_from_a_broken_file() => Assert.Equal(UnavailableReason.Empty,
        Fails("repo.car", new CarWriter(Did).Record("app.bsky.feed.like/3k1", ("$type", "app.bsky.feed.like")).ToArray()).Reason);
}
