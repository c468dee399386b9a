using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Findings;

public sealed class PostNotesTests
{
    private const string Text = "Soupe\nUne soupe\nUn site\nnudity";

    [Theory]
    [InlineData(0, null)]
    [InlineData(5, null)]
    [InlineData(6, "in the description of a picture")]
    [InlineData(14, "in the description of a picture")]
    [InlineData(16, "in the card of a link")]
    [InlineData(24, "in a label put on by the author")]
    public void A_quote_says_where_its_words_stand_when_not_in_the_post_s_own(int start, string? note)
    {
        var post = Sample.Post(text: Text) with
        {
            Parts =
            [
                new(TextPlace.PictureDescription, 6, 9), new(TextPlace.LinkCard, 16, 7), new(TextPlace.Label, 24, 6),
            ],
        };

        Assert.Equal(note, Analysed(post).Quote(start, 1).Note?.En);
    }

    [Fact]
    public void A_quote_says_that_its_post_was_edited_or_is_gone()
    {
        var (read, missed) = (new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 5, 3, 9, 0, 0, TimeSpan.Zero));

        var note = Analysed(Sample.Post(text: Text) with { EditedSince = read, GoneSince = missed }).Quote(0, 1).Note!;

        Assert.Equal("text edited since it was read on 1 May 2026 · no longer there since 3 May 2026", note.En);
        Assert.Equal("texte modifié depuis la lecture du 1er mai 2026 · n’est plus en ligne depuis le 3 mai 2026", note.Fr);
    }

    [Fact]
    public void A_quote_says_what_its_platform_says_of_how_it_was_made_and_changed()
    {
        var post = Sample.Post(text: Text) with { MadeWithAi = true, EditedAt = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero) };

        var note = Analysed(post).Quote(0, 1).Note!;

        Assert.Equal("labelled by the platform as made with AI · edited by its author on 1 May 2026", note.En);
        Assert.Equal("signalée sur la plateforme comme faite avec une IA · modifiée par son auteur le 1er mai 2026", note.Fr);
        Assert.Null(Analysed(post with { MadeWithAi = false, EditedAt = null }).Quote(0, 1).Note);
    }

    private static AnalysedPost Analysed(Post post) =>
        new(Sample.Channel, post, Sha256Hex.Of(post.Text), new TextAnalysis("fr", 1, null));
}
