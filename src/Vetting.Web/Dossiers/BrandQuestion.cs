using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Web.Dossiers;

/// <summary>What a brand asks of a creator, and which dimensions' evidence answers it.</summary>
/// <param name="ToCreator">What it is called where the creator reads; null for what is not theirs to be asked.</param>
public sealed record BrandQuestion(
    string Anchor, LocalizedText Title, LocalizedText? ToCreator, IReadOnlyList<Dimension> Dimensions)
{
    public static BrandQuestion Who { get; } = new(
        "who", new("Qui est-ce ?", "Who are they?"), new("Qui vous êtes", "Who you are"), []);

    public static BrandQuestion Audience { get; } = new(
        "audience", new("Qui sont ses abonnés ?", "Who follows them?"), new("Vos abonnés", "Your followers"),
        [Dimension.Reach, Dimension.Engagement, Dimension.Authenticity]);

    public static BrandQuestion Topics { get; } = new(
        "topics", new("De quoi parlent ses publications ?", "What do they talk about?"),
        new("Ce dont vous parlez", "What you talk about"), [Dimension.Fit, Dimension.Discourse]);

    public static BrandQuestion Ads { get; } = new(
        "ads", new("Et la publicité ?", "What about ads?"), new("La publicité", "Ads"), [Dimension.Disclosure]);

    public static BrandQuestion Risks { get; } = new(
        "risks", new("Qu’est-ce qui pourrait nous gêner ?", "What might embarrass us?"),
        new("Ce qui peut faire débat", "What may raise questions"), [Dimension.Safety]);

    public static BrandQuestion Cost { get; } = new(
        "cost", new("Combien cela coûterait-il ?", "What would it cost?"), null, []);

    public static BrandQuestion Unknown { get; } = new(
        "unknown", new("Que ne savons-nous pas ?", "What do we not know?"),
        new("Ce qui n’a pas pu être jugé", "What could not be judged"), []);

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<BrandQuestion> All { get; } = [Who, Audience, Topics, Ads, Risks, Cost, Unknown];

    /// <summary>Of the dimensions that the dossier has.</summary>
    public IEnumerable<DimensionResult> Of(Dossier dossier) => Dimensions
        .SelectMany(dimension => dossier.Dimensions.Where(result => result.Dimension == dimension));
}
