using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

public sealed class QuotedPostTests
{
    [Fact]
    public void Every_quoted_post_stands_once_with_its_counts_and_no_other()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Add(40)
            .Add(Sample.Post(90, "Quel connard", likes: 77, comments: 3) with { Views = 9_000, Saves = 12, Media = MediaKind.Video });

        var dossier = Given.Dossier(history);

        var quoted = dossier.Dimensions.SelectMany(result => result.Findings).SelectMany(finding => finding.Evidence)
            .Concat(dossier.Portrait!.Channels.SelectMany(channel => channel.Best))
            .Select(evidence => (evidence.Channel, evidence.PostId)).Distinct().Order();
        Assert.Equal(quoted, dossier.Quoted!.Select(post => (post.Channel, post.PostId)).Order());
        Assert.Equal(
            new QuotedPost(Sample.Channel.DisplayName, "post-90", MediaKind.Video, 9_000, 77, 3, null, Saves: 12),
            dossier.Quoted!.Single(post => post.PostId == "post-90"));
        Assert.True(dossier.Quoted!.Count < 41);
    }

    [Theory]
    [InlineData(true, true, false, "https://cdn.example/90")]
    [InlineData(false, true, false, null)]
    [InlineData(true, false, false, null)]
    [InlineData(true, true, true, null)]
    public void Its_picture_is_copied_where_the_policy_says_so_and_it_is_still_there(
        bool allowed, bool pictured, bool gone, string? copied)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Add(40)
            .Add(Sample.Post(90, "Quel connard") with
            {
                Picture = pictured ? "https://cdn.example/90" : null, GoneSince = gone ? Sample.Now : null,
            });

        var dossier = Given.Dossier(
            history, policy: Sample.Policy with { Pictures = allowed ? [Platforms.Bluesky] : [Platforms.Feed] });

        Assert.Equal(copied, dossier.Quoted!.Single(post => post.PostId == "post-90").Picture);
    }

    [Theory]
    [InlineData("Ada, 12 rue des Lilas", "ada, •• rue des Lilas")]
    [InlineData("Not in the text", null)]
    public void What_its_picture_shows_is_said_without_personal_data(string description, string? said)
    {
        const string Text = "Quel connard\nada, 12 rue des Lilas";
        var post = new AnalysedPost(
            Sample.Channel, Sample.Post(90, Text) with { Picture = "https://cdn.example/90", PictureDescription = description },
            "", new TextAnalysis("fr", 1, null) { PersonalData = [new(PersonalDataKind.PostalAddress, new TextSpan(Text.IndexOf("12", StringComparison.Ordinal), 2))] });

        Assert.Equal(said, QuotedPost.Of(post, isCopied: true).PictureDescription);
        Assert.Null(QuotedPost.Of(post, isCopied: false).PictureDescription);
    }

    [Fact]
    public void A_channel_says_of_itself_what_its_bio_says()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, bio: "Soupes, écrire à ada@creators.example").Add(40);

        Assert.Equal("Soupes, écrire à •••@••••••••.•••••••", Assert.Single(Given.Dossier(history).Channels).Bio);
    }

    [Theory]
    [InlineData("FR", "Loi n° 2023-451, art. 5-2")]
    [InlineData("US", "16 CFR 255.5")]
    [InlineData("DE", "Regulation (EU) 2022/2065, art. 26(2)")]
    public void A_rule_cites_the_law_that_was_applied_and_no_other(string country, string law)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Add(40)
            .Add(Sample.Post(90, "Code promo ADA10 sur tout le site, -20 % jusqu’à minuit"));

        var dossier = Given.Dossier(history, submission: Sample.Submission with { Countries = new Countries(country, []) });

        Assert.Equal([law], dossier.Rules!.Single(rule => rule.Id == "disclosure.unmarked").References);
    }
}
