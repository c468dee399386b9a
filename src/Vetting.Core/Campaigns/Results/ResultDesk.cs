using System.Globalization;
using Vetting.Core.Brands;
using Vetting.Core.Content;

namespace Vetting.Core.Campaigns.Results;

/// <summary>Takes results in, whoever counted them, and says of each row that it cannot take what is wrong with it.</summary>
public sealed class ResultDesk(ICampaignStore campaigns, ICampaignMembers members, ICampaignResults results)
{
    public const int MaxRows = 20_000;

    /// <summary>Takes all of them or none. The same rows again change nothing.</summary>
    public async Task<ResultTaking> TakeAsync(
        string brand, string campaign, IReadOnlyList<ResultInput> rows, CancellationToken cancellation)
    {
        if (!Slug.IsValid(campaign) || await campaigns.StandingAsync(brand, campaign, cancellation) is not { } standing)
            return new ResultTaking.UnknownCampaign();
        var creators = new ResultCreators((await members.ListAsync(brand, campaign, cancellation)).Members);
        List<FieldError> errors = [];
        List<ResultRow> read = [];
        foreach (var row in rows)
        {
            if (Check(row, creators, standing.Value, errors) is { } vetting)
                read.Add(row.Figures with { Vetting = vetting });
            if (errors.Count >= 100)
                break;
        }

        if (errors.Count > 0)
            return new ResultTaking.Invalid(errors);
        await results.PutAsync(brand, campaign, read, cancellation);
        return new ResultTaking.Taken(read.Count);
    }

    private static string? Check(ResultInput row, ResultCreators creators, Campaign campaign, List<FieldError> errors)
    {
        var before = errors.Count;
        var vetting = creators.Find(row.Creator);
        if (vetting is null)
        {
            errors.Add(new(row.FieldOf("creator"),
                $"should be the vetting or a code of somebody in the campaign, and is {Clip(row.Creator)}"));
        }

        if (row.Figures.Day < campaign.From)
        {
            errors.Add(new(row.FieldOf("day"), string.Create(
                CultureInfo.InvariantCulture, $"should not be before the campaign begins, on {campaign.From:yyyy-MM-dd}")));
        }

        if (row.Figures.IsEmpty)
            errors.Add(new(row.FieldOf("views"), "should be given, or another figure of the row"));
        return errors.Count > before ? null : vetting;
    }

    private static string Clip(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}

/// <summary>A row as it came in.</summary>
/// <param name="Place">Where it stands: line 3, or rows[2].</param>
/// <param name="Creator">A vetting or a code.</param>
/// <param name="Figures">Of nobody yet.</param>
public sealed record ResultInput(string Place, string Creator, ResultRow Figures)
{
    public string FieldOf(string column) => Place.StartsWith("line", StringComparison.Ordinal)
        ? $"{Place}, column {column}" : $"{Place}.{column}";
}

/// <summary>What came of taking results in.</summary>
public abstract record ResultTaking
{
    private ResultTaking() { }

    public sealed record Taken(int Rows) : ResultTaking;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ResultTaking;

    public sealed record UnknownCampaign : ResultTaking;
}
