using System.Globalization;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Texts;

namespace Vetting.Testing.Builders;

/// <summary>Valid values with good defaults; change what a test is about by <c>with</c>.</summary>
public static class Sample
{
    /// <summary>The moment that samples count back from.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static Policy Policy { get; } = PolicyFile.Read(PolicyFile.Default);

    public static CompiledPolicy Compiled { get; } = new(Policy);

    public static Creator Creator { get; } = new("Ada Martin", "ada@creators.example", "fr");

    public static Channel Channel { get; } = new(Platforms.Bluesky, "ada.example", null, 21_000);

    public static Submission Submission { get; } = new(
        Creator, [Channel], "cuisine", "Bonjour, je cuisine les légumes de saison.",
        new Consent("2026-01", Now.AddDays(-1)), null);

    public static ReviewPlan Review { get; } = new(
        [new Reviewer("Léa Petit", "lea@brand.example", "fr")],
        [new Reviewer("Tom Reed", "tom@brand.example", "en")],
        TimeSpan.FromDays(2), TimeSpan.FromDays(4), TimeSpan.FromDays(7));

    public static Brief Brief { get; } = new(
        "printemps", "Légumes de printemps", "fr", "alimentation",
        ["recette", "légume", "cuisine"], ["fr"], ["#faitmaison"], ["micro", "nano"], ["Rivalo"], ["fast-food"],
        EffectivePolicies.DefaultName, Review, Objective: Objective.Engagement);

    public static Provenance Provenance { get; } = new(
        "0.1.0", Policy.Version, Policy.Benchmarks.Version, new AnalyserInfo("sample", "1", true, ["sample 1"]),
        Reference(ContentKind.Submission), Reference(ContentKind.Brief), Reference(ContentKind.Policy), [],
        Reference(ContentKind.Analysis));

    /// <param name="number">1 for the newest; each further post is a day older.</param>
    public static Post Post(
        int number = 1,
        string text = "Une recette de soupe aux légumes, simple et douce.",
        long? likes = 1000,
        long? comments = 40) =>
        new($"post-{number.ToString(CultureInfo.InvariantCulture)}", text, Now.AddDays(-number),
            $"https://posts.example/{number.ToString(CultureInfo.InvariantCulture)}", likes, comments);

    public static ContentRef Reference(ContentKind kind) => ContentRef.Of(kind, [(byte)kind]);

    public static Material Inputs(AnalysedHistory history) => new(
        "demo-20260115T120000-0123456789abcdef", "demo", Now, Submission, Brief, Compiled, history, Provenance);
}
