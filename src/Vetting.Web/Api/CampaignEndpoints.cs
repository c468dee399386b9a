using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Versions;
using Vetting.Web.Campaigns;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>A brand writes and reads its campaigns, and sends what they brought.</summary>
public sealed class CampaignEndpoints(
    ApiAccess access, ICampaignStore campaigns, ICampaignMembers members, CampaignDesk desk, ResultDesk results,
    ICampaignResults kept, TimeProvider time)
{
    public async Task<IResult> ListAsync(HttpRequest request, string brand, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "brand") ?? await VersionAnswers.ListAsync(
            request, campaigns, brand, (name, campaign) => new CampaignEntry(
                name, campaign.Value.Title, campaign.Value.Brief, campaign.Value.From, campaign.Value.To,
                campaign.Revision.Number, campaign.Revision.At, campaign.Revision.By), cancellation);

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string campaign, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "campaign") is { } refusal)
            return refusal;
        return Slug.IsValid(campaign) && await campaigns.StandingAsync(brand, campaign, cancellation) is { } found
            ? (await WithMembersAsync(200, brand, found.Value, cancellation)).Of(found.Revision)
            : Problems.NotFound("campaign");
    }

    public async Task<IResult> PutAsync(HttpRequest request, string brand, string campaign, CancellationToken cancellation)
    {
        if (access.RefuseToWrite(request, brand, "brand") is { } refusal)
            return refusal;
        if (await BoundedBody.ReadAsync(request, CampaignDesk.MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(CampaignDesk.MaxBytes);
        var parsed = await desk.ReadAsync(brand, campaign, WithoutCounts(body), cancellation);
        if (parsed is ParsedCampaign.Invalid invalid)
            return Problems.Invalid(invalid.Errors);
        var valid = (ParsedCampaign.Valid)parsed;
        if (!Preconditions.TryRead(request, out var over))
            return Preconditions.Misread();
        var saved = await desk.SaveAsync(
            brand, valid, new Edit(access.AuthorOf(request), time.GetUtcNow(), over), cancellation);
        var answer = await WithMembersAsync(200, brand, valid.Campaign, cancellation);
        return VersionAnswers.Of(saved, $"/api/brands/{brand}/campaigns/{campaign}", answer.As);
    }

    public async Task<IResult> ListVersionsAsync(
        HttpRequest request, string brand, string campaign, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "campaign")
        ?? await VersionAnswers.RevisionsAsync(request, campaigns, brand, campaign, "campaign", cancellation);

    public async Task<IResult> GetVersionAsync(
        HttpRequest request, string brand, string campaign, string version, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "campaign") ?? await VersionAnswers.FindAsync(
            campaigns, brand, campaign, version, value => Answer.Json(200, value), cancellation);

    /// <summary>Rows as JSON, or as CSV where the type of the body says so.</summary>
    public async Task<IResult> PutResultsAsync(
        HttpRequest request, string brand, string campaign, CancellationToken cancellation)
    {
        if (access.RefuseToWrite(request, brand, "campaign") is { } refusal)
            return refusal;
        if (await BoundedBody.ReadAsync(request, ResultFile.MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(ResultFile.MaxBytes);
        var parsed = IsCsv(request) ? ResultFile.Read(body) : ResultParser.Parse(body);
        return parsed.Errors.Count > 0
            ? Problems.Invalid(parsed.Errors)
            : ResultAnswers.Of(await results.TakeAsync(brand, campaign, parsed.Rows, cancellation));
    }

    public async Task<IResult> ListResultsAsync(
        HttpRequest request, string brand, string campaign, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "campaign") is { } refusal)
            return refusal;
        return Slug.IsValid(campaign) && await campaigns.StandingAsync(brand, campaign, cancellation) is not null
            ? Answer.Json(200, new { Rows = await kept.ListAsync(brand, campaign, cancellation).ToListAsync(cancellation) })
            : Problems.NotFound("campaign");
    }

    private async Task<Answer> WithMembersAsync(int status, string brand, Campaign campaign, CancellationToken cancellation)
    {
        var inIt = await members.ListAsync(brand, campaign.Id, cancellation);
        var body = JsonSerializer.SerializeToNode(campaign, Core.Content.Json.Options)!.AsObject();
        body["members"] = JsonSerializer.SerializeToNode(inIt.Members, Core.Content.Json.Options);
        if (inIt.Erased > 0)
            body["erasedMembers"] = inIt.Erased;
        return Answer.Json(status, body);
    }

    /// <summary>What GET gives is taken back as it is: how many were erased is told, not set.</summary>
    private static byte[] WithoutCounts(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject members || !members.Remove("erasedMembers"))
                return body;
            return JsonSerializer.SerializeToUtf8Bytes(members, Core.Content.Json.Options);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            // The parser says what is wrong with it, and where.
            return body;
        }
    }

    private static bool IsCsv(HttpRequest request) =>
        request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true;

    private sealed record CampaignEntry(
        string Id, string Title, string Brief, DateOnly From, DateOnly To, int Version, DateTimeOffset SavedAt, Author? SavedBy);
}
