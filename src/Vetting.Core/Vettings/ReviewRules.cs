using System.Text.Json.Serialization;

namespace Vetting.Core.Vettings;

/// <summary>How opinions become a decision. Whatever the rules, who says nothing approves nothing.</summary>
/// <param name="Quorum">How many must agree, 1 to 10.</param>
/// <param name="TwoForFloorFindings">Whether two must agree on a dossier with a floor finding.</param>
/// <param name="TwoFromSum">From which sum of the brief two must agree, in whole units of the brand's currency; null for
/// none.</param>
/// <param name="Vetoes">Addresses of people whose decline declines, whatever others say; null for nobody.</param>
/// <param name="TakeBack">How long a decision can be taken back before anybody outside hears of it, 0 to 7 days; null for the
/// usual half an hour.</param>
/// <param name="AnswerWithin">How long a creator who is asked about a line is waited for, a minute to 30 days; null for the usual
/// three days.</param>
/// <param name="ContestWithin">How long after the outcome a creator may see what was said about them and contest it, a day to 400
/// days; null for the usual 90 days.</param>
/// <param name="LookWithin">Within what time somebody of the brand must look at what is contested, a minute to 90 days; null for
/// the usual 14 days.</param>
/// <param name="OpenBefore">Whether the creator sees the dossier, and may contest its lines, while it is before reviewers; null for
/// the usual: after the decision.</param>
/// <param name="Turn">Whose turn it is; null for all whom the brief names.</param>
public sealed record ReviewRules(
    int Quorum = 1,
    bool TwoForFloorFindings = false,
    long? TwoFromSum = null,
    IReadOnlyList<string>? Vetoes = null,
    TimeSpan? TakeBack = null,
    TimeSpan? AnswerWithin = null,
    TimeSpan? ContestWithin = null,
    TimeSpan? LookWithin = null,
    bool? OpenBefore = null,
    Turn? Turn = null)
{
    public const int MostAgreeing = 10;

    public static readonly TimeSpan LongestTakeBack = TimeSpan.FromDays(7);

    /// <summary>Where a policy says nothing.</summary>
    public static ReviewRules Usual { get; } = new();

    [JsonIgnore]
    public TimeSpan ContestTerm => ContestWithin ?? TimeSpan.FromDays(90);

    [JsonIgnore]
    public TimeSpan LookTerm => LookWithin ?? TimeSpan.FromDays(14);

    [JsonIgnore]
    public TimeSpan AnswerTerm => AnswerWithin ?? TimeSpan.FromDays(3);

    [JsonIgnore]
    public TimeSpan Span => TakeBack ?? TimeSpan.FromMinutes(30);

    /// <summary>The rules of a brief that is worth so much; null for a sum that nobody named.</summary>
    public ReviewRules For(long? sum) => sum >= TwoFromSum && Quorum < 2 ? this with { Quorum = 2 } : this;

    /// <param name="hasFloor">Whether the dossier has a floor finding.</param>
    /// <returns>How many must agree.</returns>
    public int Needed(bool hasFloor) => hasFloor && TwoForFloorFindings ? Math.Max(2, Quorum) : Quorum;

    /// <param name="number">The dossier's among its brief's; null where nobody counted.</param>
    /// <param name="reviewers">How many the brief names.</param>
    /// <returns>Who is asked first, as indices into the brief's reviewers; null for all of them.</returns>
    public IReadOnlyList<int>? Asked(int? number, int needed, int reviewers) =>
        Turn == Vettings.Turn.Rotation && number is { } turn && needed < reviewers
            ? [.. Enumerable.Range(0, needed).Select(next => (int)(((long)turn * needed + next) % reviewers)).Order()]
            : null;

    public bool MayVeto(string email) =>
        Vetoes?.Any(one => string.Equals(one.Trim(), email.Trim(), StringComparison.OrdinalIgnoreCase)) == true;
}
