using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Review;

public sealed class StandingProperties
{
    private const string Dossier = "dossier";

    private static readonly Gen<Verdict?> Verdicts = Gen.Elements<Verdict?>(null, Verdict.Approved, Verdict.Declined);

    private static readonly Arbitrary<Review> Reviews = (
        from verdicts in Verdicts.ArrayOf()
        from quorum in Gen.Choose(1, 4)
        from vetoer in Gen.Choose(0, 6)
        from seed in Gen.Choose(0, 1000)
        select new Review(
            [.. verdicts.Take(6).Select((verdict, person) => Opinion(person, verdict))],
            new ReviewRules(quorum, Vetoes: [$"{vetoer}@maison.example"]), seed)).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property The_same_opinions_in_any_order_give_the_same_standing() => Prop.ForAll(Reviews, review =>
    {
        var (one, other) = (review.Standing(), (review with { Rows = review.Shuffled() }).Standing());

        Assert.Equal((one.Decision, one.FinalAt, one.IsVeto), (other.Decision, other.FinalAt, other.IsVeto));
        Assert.Equal(one.Opinions.OrderBy(opinion => opinion.Id), other.Opinions.OrderBy(opinion => opinion.Id));
    });

    [Property(MaxTest = 300)]
    public Property Who_may_veto_declines_whatever_others_say() => Prop.ForAll(Reviews, review =>
    {
        var vetoed = review with { Rows = [.. review.Rows, Opinion(9, Verdict.Declined)] };

        var standing = (vetoed with { Rules = review.Rules with { Vetoes = ["9@MAISON.example "] } }).Standing();

        Assert.Equal(Verdict.Declined, standing.Decision!.Verdict);
    });

    [Property(MaxTest = 300)]
    public Property Who_is_unsure_changes_nothing() => Prop.ForAll(Reviews, review =>
        review.Standing().Decision == (review with
        {
            Rows = [.. review.Rows.Where(row => row is Closing.Opinion { Verdict: not null })],
        }).Standing().Decision);

    [Property(MaxTest = 300)]
    public Property Nothing_is_approved_by_fewer_than_must_agree() => Prop.ForAll(Reviews, review =>
        review.Standing().Decision is not { Verdict: Verdict.Approved }
        || review.Rows.OfType<Closing.Opinion>().Count(row => row.Verdict == Verdict.Approved) >= review.Rules.Quorum);

    [Property(MaxTest = 300)]
    public Property What_is_taken_back_was_as_if_never_said() => Prop.ForAll(Reviews, review =>
    {
        var said = (Closing.Opinion)Opinion(8, Verdict.Approved);
        Closing[] taken = [.. review.Rows, said, new Closing.TakenBack(said.Id, said.By, said.Email, said.At)];

        return (review with { Rows = taken }).Standing().Decision == review.Standing().Decision;
    });

    [Fact]
    public void Opinions_on_another_dossier_and_of_before_it_was_reopened_count_no_more()
    {
        var approval = Opinion(0, Verdict.Approved);
        var reopened = new Closing.Reopened("Léa", "lea@maison.example", "Un point contesté.", Sample.Now);

        Assert.NotNull(new Review([approval], new ReviewRules(), 0).Standing().Decision);
        Assert.Null(new Review([approval, reopened], new ReviewRules(), 0).Standing().Decision);
        Assert.Null(Standing.Of([approval], "another", new ReviewRules(), 1).Decision);
    }

    private static Closing Opinion(int person, Verdict? verdict) => new Closing.Opinion(
        $"opinion-{person}", verdict, $"Person {person}", $"{person}@maison.example", "Because.", Dossier,
        Sample.Now.AddMinutes(person));

    private sealed record Review(Closing[] Rows, ReviewRules Rules, int Seed)
    {
        public Standing Standing() => Core.Review.Standing.Of(Rows, Dossier, Rules, Rules.Quorum);

        public Closing[] Shuffled() =>
            [.. Rows.OrderBy(row => Sha256Hex.Of($"{Seed} {((Closing.Opinion)row).Id}"), StringComparer.Ordinal)];
    }
}
