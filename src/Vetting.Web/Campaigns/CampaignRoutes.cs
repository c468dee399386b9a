using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Vetting.Web.Campaigns;

internal static class CampaignRoutes
{
    private static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/desk/{brand}/campaigns", Look, (string brand, CampaignPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapPost("/desk/{brand}/campaigns", (string brand, CampaignPages pages, HttpContext http) =>
            pages.WeighAsync(brand, http));
        routes.MapMethods("/desk/{brand}/new-campaign", Look, (string brand, CampaignPages pages, HttpContext http) =>
            pages.NewAsync(brand, http));
        routes.MapPost("/desk/{brand}/new-campaign", (string brand, CampaignPages pages, HttpContext http) =>
            pages.SaveAsync(brand, null, http));
        routes.MapMethods("/desk/{brand}/campaigns/{campaign}", Look,
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.ShowAsync(brand, campaign, http));
        routes.MapMethods("/desk/{brand}/campaigns/{campaign}/edit", Look,
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.EditAsync(brand, campaign, http));
        routes.MapPost("/desk/{brand}/campaigns/{campaign}/edit",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.SaveAsync(brand, campaign, http));
        routes.MapMethods("/desk/{brand}/campaigns/{campaign}/versions", Look,
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.VersionsAsync(brand, campaign, http));
        routes.MapPost("/desk/{brand}/campaigns/{campaign}/results",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.TakeAsync(brand, campaign, http));
        routes.MapGet("/desk/{brand}/campaigns/{campaign}/results.csv",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.ResultsAsync(brand, campaign, http));
        routes.MapMethods("/desk/{brand}/campaigns/{campaign}/report", Look,
            (string brand, string campaign, CampaignPages pages, HttpContext http) =>
                pages.ReportAsync(brand, campaign, csv: false, http));
        routes.MapGet("/desk/{brand}/campaigns/{campaign}/report.csv",
            (string brand, string campaign, CampaignPages pages, HttpContext http) =>
                pages.ReportAsync(brand, campaign, csv: true, http));
    }
}
