using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>Campaigns are written and changed here, by people and programs alike.</summary>
public sealed class CampaignDesk(
    ICampaignStore campaigns, ICampaignMembers members, IBriefStore briefs, IVettingStore vettings)
{
    public const int MaxBytes = 256 * 1024;

    /// <summary>Reads a body, and looks at what it names: the brief is the brand's, and who is in it is approved.</summary>
    public async Task<ParsedCampaign> ReadAsync(
        string brand, string id, ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        var read = CampaignParser.Parse(id, json.Span);
        if (read is not ParsedCampaign.Valid parsed)
            return read;
        List<FieldError> errors = [];
        if (!Slug.IsValid(parsed.Campaign.Brief)
            || await briefs.FindAsync(brand, parsed.Campaign.Brief, cancellation) is null)
        {
            errors.Add(new("brief", "should be the id of one of the brand’s briefs"));
        }

        foreach (var (place, member) in (parsed.Members ?? []).Index())
        {
            if (await ProblemAsync(brand, member.Vetting, cancellation) is { } problem)
                errors.Add(new($"members[{place}].vetting", problem));
        }

        return errors.Count > 0 ? new ParsedCampaign.Invalid(errors) : parsed;
    }

    /// <summary>Saves what was read; who is no longer named is taken out. Saved again after a crash, it comes to the same.
    /// </summary>
    public async Task<SaveResult<Campaign>> SaveAsync(
        string brand, ParsedCampaign.Valid parsed, Edit edit, CancellationToken cancellation)
    {
        var saved = await campaigns.SaveAsync(brand, parsed.Campaign.Id, parsed.Campaign, edit, cancellation);
        if (saved is SaveResult<Campaign>.Overtaken || parsed.Members is not { } named)
            return saved;
        var before = (await members.ListAsync(brand, parsed.Campaign.Id, cancellation)).Members;
        foreach (var gone in before.ExceptBy(named.Select(member => member.Vetting), member => member.Vetting))
            await members.RemoveAsync(brand, parsed.Campaign.Id, gone.Vetting, cancellation);
        foreach (var member in named)
            await members.PutAsync(brand, parsed.Campaign.Id, member, cancellation);
        return saved;
    }

    /// <returns>Why a vetting lets nobody in; null where it does.</returns>
    private async Task<string?> ProblemAsync(string brand, string id, CancellationToken cancellation) =>
        VettingId.Parse(id)?.Brand != brand || await vettings.FindAsync(id, cancellation) is not { Erasure: null } row
            ? $"should be the id of one of the brand’s vettings, and there is no {Clip(id)}"
            : row.Stage != VettingStage.Approved
                ? $"should be an approved vetting, and {id} ({row.CreatorName}) is {Named(row.Stage)}"
                : null;

    private static string Clip(string id) => id.Length <= 80 ? id : $"{id[..80]}…";

    private static string Named(VettingStage stage) => stage switch
    {
        VettingStage.Received => "being read",
        VettingStage.Asking => "waiting for the creator",
        VettingStage.InReview => "in review",
        VettingStage.Declined => "declined",
        VettingStage.Expired => "expired",
        VettingStage.Withdrawn => "withdrawn",
        VettingStage.Failed => "failed",
        _ => "approved",
    };
}
