namespace Vetting.Web.Campaigns;

/// <summary>Where a brand's campaigns are.</summary>
internal static class CampaignAddress
{
    public static string List(string brand) => $"/desk/{brand}/campaigns";

    public static string New(string brand) => $"/desk/{brand}/new-campaign";

    public static string Of(string brand, string campaign) => $"{List(brand)}/{campaign}";

    public static string Edit(string brand, string campaign) => $"{Of(brand, campaign)}/edit";

    public static string Versions(string brand, string campaign) => $"{Of(brand, campaign)}/versions";

    public static string Report(string brand, string campaign) => $"{Of(brand, campaign)}/report";

    public static string Results(string brand, string campaign) => $"{Of(brand, campaign)}/results";
}
