using FsCheck;
using FsCheck.Fluent;
using Vetting.Core.Analysis;
using Vetting.Core.History;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

/// <summary>Random histories: odd texts, odd counts, unknown everything.</summary>
internal static class Histories
{
    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, Gen.Elements(
            "Une recette de légumes 🥕", "Quel connard 👩‍👩‍👧", "Avec mon code ADA10, lien en bio", "#ad use my code X",
            "Mort aux juifs", "fast-foods et Rivalo", "Voilà de\u0301ja\u0300 l’été", "", " \n", "👍🏽",
            "putain, putain")),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => (text ?? "").Replace("\0", ""))));

    private static readonly Gen<long?> Counts = Gen.Elements<long?>(null, 0, 1, 900, 1_000_000, long.MaxValue);

    private static readonly Gen<Entry> Entries =
        from text in Texts
        from likes in Counts
        from comments in Counts
        from language in Gen.Elements("fr", "en", "es", null)
        from tone in Gen.Elements<ToneLabel?>(null, ToneLabel.Negative, ToneLabel.Neutral, ToneLabel.Positive)
        from flag in Gen.Elements<bool?>(null, false, true)
        select new Entry(text, likes, comments, language, tone, flag);

    private static readonly Gen<PostComment> Comments =
        from post in Gen.Choose(1, 15)
        from author in Gen.Choose(1, 8)
        from text in Texts
        select new PostComment($"post-{post}", $"reader-{author}", text);

    public static Arbitrary<AnalysedHistory> Any { get; } = (
        from size in Gen.Choose(0, 60)
        from entries in Entries.ListOf(size)
        from followers in Counts
        from following in Counts
        from stated in Counts
        from days in Gen.Choose(0, 45)
        from counts in Gen.Choose(0, 100_000).ListOf(days)
        from bio in Texts
        from comments in Comments.ListOf(120)
        select Build([.. entries], followers, following, stated, [.. counts.Select(count => (long)count)], bio,
            [.. comments]))
        .ToArbitrary();

    private static AnalysedHistory Build(IReadOnlyList<Entry> entries, long? followers, long? following, long? stated,
        long[] counts, string bio, PostComment[] comments)
    {
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel with { Followers = stated }, followers, following, bio: bio)
            .Followed(counts).Commented(comments);
        foreach (var (entry, number) in entries.Select((entry, index) => (entry, index + 1)))
        {
            history.Add(
                Sample.Post(number, entry.Text, entry.Likes, entry.Comments) with { PaidPartnership = entry.Flag },
                entry.Language, entry.Tone);
        }

        return history.Build();
    }

    private sealed record Entry(
        string Text, long? Likes, long? Comments, string? Language, ToneLabel? Tone, bool? Flag);
}
