using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Bluesky;

namespace Vetting.Sources.Tests.Bluesky;

/// <summary>Records in the shapes of the lexicon app.bsky.feed.post.</summary>
public sealed class BlueskyPostTests
{
    private static Post? Of(string members, DateTimeOffset? indexedAt = null) => BlueskyPost.OfRecord(
        "at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3k44", JsonElement.Parse($$"""{"text":"Soupe",{{members}}}"""),
        "ada.example", indexedAt);

    private static Post With(string members) => Of($"""
        "createdAt":"2026-05-01T10:00:00Z",{members}
        """)!;

    [Theory]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.images","images":[{"alt":""},{"alt":"Une soupe #pub"}]} """, TextPlace.PictureDescription)]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.gallery","items":[{"alt":"Une soupe #pub"}]} """, TextPlace.PictureDescription)]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.video","alt":"Une soupe #pub"} """, TextPlace.PictureDescription)]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.external","external":{"uri":"https://a.example","title":"Une soupe #pub","description":""}} """, TextPlace.LinkCard)]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.external","external":{"uri":"https://a.example","title":"Soupe","description":"Une soupe #pub"}} """, TextPlace.LinkCard)]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.recordWithMedia","record":{"text":"no"},"media":{"$type":"app.bsky.embed.images","images":[{"alt":"Une soupe #pub"}]}} """, TextPlace.PictureDescription)]
    [InlineData(""" "labels":{"$type":"com.atproto.label.defs#selfLabels","values":[{"val":"!no-unauthenticated"},{"val":"Une soupe #pub"}]} """, TextPlace.Label)]
    public void Holds_the_words_around_its_text_and_where_they_stand(string members, TextPlace place)
    {
        var post = With(members);

        Assert.Equal("Soupe\nUne soupe #pub", post.Text);
        Assert.Equal(new(place, 6, 14), Assert.Single(post.Parts!));
    }

    [Theory]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.images","images":[{"alt":"soupe"},{"alt":7},null]} """)]
    [InlineData(""" "embed":{"$type":"app.bsky.embed.record","record":{"uri":"at://x","text":"#pub"}} """)]
    [InlineData(""" "labels":{"values":[{"val":"!hide"},{}]},"langs":["fr"] """)]
    public void Holds_nothing_else(string members) => Assert.Equal(("Soupe", null), (With(members).Text, With(members).Parts));

    [Fact]
    public void Keeps_the_hashtags_beside_its_text() => Assert.Equal(["pub"], With(""" "tags":["#pub"] """).Hashtags!);

    [Theory]
    [InlineData("2026-05-01T10:00:00Z", 1)]
    [InlineData("2026-05-09T10:00:00Z", 4)]
    [InlineData("soon", 4)]
    public void Was_published_when_the_network_saw_it_at_the_latest(string createdAt, int day) => Assert.Equal(
        day, Of($"\"createdAt\":\"{createdAt}\"", new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero))!.PublishedAt.Day);
}
