using FsCheck;
using FsCheck.Fluent;
using Vetting.Core.Campaigns;
using Vetting.Core.Vettings;
using static Vetting.Core.Tests.Campaigns.CampaignSample;

namespace Vetting.Core.Tests.Campaigns;

public sealed class DutiesTests
{
    [Fact]
    public void Shows_what_is_owed_before_it_is_late()
    {
        var nobody = Creator("Ada", _ => { }, "ADA10");

        Assert.Equal("DueSoon Ahead Ahead", StatesOf(nobody, First.AddDays(3)));
        Assert.Equal("Due Ahead Ahead", StatesOf(nobody, First.AddDays(2)));
        Assert.Equal("Missing Due Due", StatesOf(nobody, First.AddDays(7)));
        Assert.Equal("Missing DueSoon DueSoon", StatesOf(nobody, First.AddDays(13)));
        Assert.Equal("Missing Missing Missing", StatesOf(nobody, First.AddDays(14)));
    }

    [Fact]
    public void Says_what_a_post_lacks_of_what_was_asked()
    {
        var ada = Creator("Ada", history => history
            .Add(Post(2, "Publicité. Une soupe de légumes #soupealba avec le code ADA10"))
            .Add(Post(8, "Une soupe de légumes @maison.alba"))
            .Add(Post(20, "Publicité. Un gâteau @maison.alba")), "ADA10");
        var slots = Duties.Of(Winter, ada.Member, Find(ada), First.AddDays(20), CampaignRules.Usual);

        Assert.Equal([SlotState.Kept, SlotState.Partly, SlotState.Late], slots.Select(slot => slot.State));
        Assert.Equal([LackKind.Disclosure], slots[1].Lacks.Select(lack => lack.Kind));
        Assert.Equal([LackKind.Message], slots[2].Lacks.Select(lack => lack.Kind));

        var bea = Creator("Bea", history => history.Add(Post(2, "Publicité. Une soupe @maison.alba")), "BEA10");
        Assert.Equal(
            [new Lack(LackKind.Tag, "soupealba"), new Lack(LackKind.Code, "BEA10")],
            Duties.Of(Winter, bea.Member, Find(bea), First.AddDays(3), CampaignRules.Usual)[0].Lacks);
    }

    [Fact]
    public void A_post_of_two_windows_serves_the_one_that_ends_first()
    {
        var campaign = Winter with
        {
            Duties = [new Duty(1, First, First.AddDays(20), [], [], [], false), new Duty(1, First, First.AddDays(5), [], [], [], false)],
        };
        var ada = Creator("Ada", history => history.Add(Post(2, "Publicité. Une soupe #soupealba")));
        var slots = Duties.Of(campaign, ada.Member, Find(ada, campaign), First.AddDays(3), CampaignRules.Usual);

        Assert.Equal([SlotState.Due, SlotState.Kept], slots.Select(slot => slot.State));
    }

    [Fact]
    public void Whatever_is_published_each_duty_has_as_many_places_as_it_asks_and_no_post_fills_two() => Prop.ForAll(
        Gen.Choose(0, 30).ListOf().ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (days, today) =>
        {
            var ada = Creator("Ada", history =>
            {
                foreach (var (number, day) in days.Take(12).Index())
                    history.Add(Post(day, $"Soupe {number} #soupealba"));
            });
            var posts = Find(ada);
            var slots = Duties.Of(Winter, ada.Member, posts, First.AddDays(today), CampaignRules.Usual);
            Assert.Equal([0, 1, 1], slots.Select(slot => slot.Duty));
            var filled = slots.Select(slot => slot.Post).OfType<CampaignPost>().ToList();
            Assert.Equal(filled.Count, filled.Select(post => post.Quote.PostId).Distinct().Count());
            Assert.All(slots, slot => Assert.Equal(slot.Post is null, slot.State is SlotState.Ahead or SlotState.Due or SlotState.DueSoon or SlotState.Missing));
            Assert.All(slots.Where(slot => slot.State is SlotState.Kept or SlotState.Partly),
                slot => Assert.InRange(slot.Post!.Day, slot.From, slot.To));
            // What is owed is not called missing while there is time.
            Assert.All(slots.Where(slot => slot.State == SlotState.Missing), slot => Assert.True(First.AddDays(today) > slot.To));
        }).QuickCheckThrowOnFailure();

    private static string StatesOf(CampaignCreator creator, DateOnly today) =>
        string.Join(' ', Duties.Of(Winter, creator.Member, Find(creator), today, CampaignRules.Usual).Select(slot => slot.State));
}
