using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

public sealed class LeaningTests
{
    private static readonly CommercialReader Reader = new(Sample.Policy.Disclosure);

    [Theory]
    [InlineData("fr", "Nouveau sac @ateliervernois, je l'adore, la collection sort vendredi")]
    [InlineData("fr", "La nouvelle carte du Domaine Vernois nous a surpris, douze plats, quelle soirée")]
    [InlineData("en", "My new boots from Fellmoor Outdoors, they kept me dry all week, out now in store")]
    [InlineData("en", "My night at Fellmoor Lodge, twelve courses, a new menu by the sea")]
    public void Weak_cues_that_meet_lean_and_are_no_sign(string language, string text)
    {
        var reading = Read(language, text);

        Assert.False(reading.IsCommercial);
        Assert.True(reading.Leaning.Count >= 2);
    }

    [Theory]
    [InlineData("fr", "Nouveau sac, je l'adore, il me suit partout")]
    [InlineData("fr", "Merci à toutes pour vos messages, j'ai reçu mes résultats, tout va bien")]
    [InlineData("fr", "J'ai acheté un nouveau sac chez Vernois avec mes sous")]
    [InlineData("en", "New boots, love them, they keep me dry")]
    [InlineData("en", "Bought new boots at Fellmoor with my own money")]
    [InlineData("en", "Thank you all for your messages, the parcel arrived early")]
    [InlineData("en", "Our school library opens on Monday, volunteers needed")]
    public void One_cue_or_those_that_lean_away_do_not(string language, string text) =>
        Assert.Empty(Read(language, text).Leaning);

    [Fact]
    public void A_post_with_a_sign_of_its_own_is_not_said_to_lean()
    {
        var reading = Read("en", "Thank you @fellmoor for sending me these new boots, out now in store");

        Assert.True(reading.IsCommercial);
        Assert.Empty(reading.Leaning);
    }

    [Fact]
    public void Cues_far_apart_do_not_meet()
    {
        var policy = Sample.Policy.Disclosure with
        {
            Leaning = new LeaningPolicy(1, 60, 0.2,
            [
                new("link", 0.5, new("lien", "link"), new TermLists(En: ["link"]), Anchors: true),
                new("prize", 0.5, new("lot", "prize"), new TermLists(En: ["prize"])),
                new("away", -0.5, new("école", "school"), new TermLists(En: ["school"])),
            ]),
        };
        var padding = new string('x', 80);

        Assert.Equal(["link", "prize"], Read("en", "a link, a prize", policy).Leaning.Select(cue => cue.Term.Text));
        Assert.Empty(Read("en", $"a link, {padding} a prize", policy).Leaning);
        Assert.Empty(Read("en", $"a link, a prize {padding} at school", policy).Leaning);
        Assert.Empty(Read("en", "a prize, a prize, a prize", policy).Leaning);
    }

    [Fact]
    public void It_is_told_as_something_to_look_at_that_costs_no_points()
    {
        var sound = Given.Dossier(new HistoryBuilder().Add(20));
        var dossier = Given.Dossier(new HistoryBuilder().Add(20)
            .Add(Sample.Post(99, "Nouveau sac @ateliervernois, je l'adore, la collection sort vendredi")));

        var finding = dossier.Finding(RuleIds.Leaning);

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("“@ateliervernois”", finding.Sentence.En);
        Assert.Contains("@ateliervernois", finding.Evidence.Single().Quote);
        Assert.Equal(Score(sound), Score(dossier));
    }

    private static double Score(Dossier dossier) =>
        Assert.IsType<DimensionResult.Scored>(dossier.Of(Dimension.Disclosure)).Score;

    private static CommercialReading Read(string language, string text, DisclosurePolicy? policy = null) =>
        (policy is null ? Reader : new CommercialReader(policy)).Read(new AnalysedPost(
            Sample.Channel, Sample.Post(1, text), Sha256Hex.Of(text), new TextAnalysis(language, 0.9, null)));
}
