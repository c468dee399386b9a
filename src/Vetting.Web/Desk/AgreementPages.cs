using Microsoft.AspNetCore.Http;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Policies;
using Vetting.Web.Desk.Policies;

namespace Vetting.Web.Desk;

/// <summary>How often a brand's people decided as advised, by rule, so that its policy can be mended.</summary>
internal sealed class AgreementPages
{
    private readonly DeskSession _session;
    private readonly CandidateIndex _index;
    private readonly IPolicyStore _policies;
    private readonly IBriefStore _briefs;

    public AgreementPages(DeskSession session, CandidateIndex index, IPolicyStore policies, IBriefStore briefs) =>
        (_session, _index, _policies, _briefs) = (session, index, policies, briefs);

    /// <summary>GET /desk/{brand}/agreement?brief=…</summary>
    public Task<IResult> ShowAsync(string brand, HttpContext http) => _session.ForMemberAsync(brand, http, async member =>
    {
        var all = await _index.VettingsAsync(brand, http.RequestAborted);
        var brief = http.Request.Query["brief"].ToString() is { Length: > 0 } asked ? asked : null;
        var briefs = all.Select(row => row.BriefId).Distinct().Order(StringComparer.Ordinal).ToList();
        return _session.Page<AgreementPage>(http, member, new()
        {
            [nameof(AgreementPage.Agreement)] = Agreement.Of(all.Where(row => brief is null || row.BriefId == brief)),
            [nameof(AgreementPage.Brief)] = brief,
            [nameof(AgreementPage.Briefs)] = briefs,
            [nameof(AgreementPage.Named)] = await BriefTitles.OfAsync(_briefs, brand, briefs, http.RequestAborted),
            [nameof(AgreementPage.Titles)] = await TitlesAsync(brand, http.RequestAborted),
        });
    });

    /// <summary>What the brand's policy calls its rules.</summary>
    private async Task<IReadOnlyDictionary<string, LocalizedText>> TitlesAsync(string brand, CancellationToken cancellation) =>
        RuleChoice.In(EffectivePolicies.Compose(
                await _policies.FindAsync(brand, EffectivePolicies.DefaultName, cancellation)).Policy)
            .DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
}
