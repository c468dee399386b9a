using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vetting.Web.Site;

namespace Vetting.Web.Campaigns;

internal static class CampaignRoutes
{
    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        routes.MapLook("/desk/{brand}/campaigns", (string brand, CampaignPages pages, HttpContext http) =>
            pages.ListAsync(brand, http));
        routes.MapPost("/desk/{brand}/campaigns", (string brand, CampaignPages pages, HttpContext http) =>
            pages.WeighAsync(brand, http));
        routes.MapLook("/desk/{brand}/new-campaign", (string brand, CampaignPages pages, HttpContext http) =>
            pages.NewAsync(brand, http));
        routes.MapPost("/desk/{brand}/new-campaign", (string brand, CampaignPages pages, HttpContext http) =>
            pages.SaveAsync(brand, null, http));
        routes.MapLook("/desk/{brand}/campaigns/{campaign}",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.ShowAsync(brand, campaign, http));
        routes.MapLook("/desk/{brand}/campaigns/{campaign}/edit",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.EditAsync(brand, campaign, http));
        routes.MapPost("/desk/{brand}/campaigns/{campaign}/edit",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.SaveAsync(brand, campaign, http));
        routes.MapLook("/desk/{brand}/campaigns/{campaign}/versions",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.VersionsAsync(brand, campaign, http));
        routes.MapPost("/desk/{brand}/campaigns/{campaign}/results",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.TakeAsync(brand, campaign, http));
        routes.MapGet("/desk/{brand}/campaigns/{campaign}/results.csv",
            (string brand, string campaign, CampaignPages pages, HttpContext http) => pages.ResultsAsync(brand, campaign, http));
        routes.MapLook("/desk/{brand}/campaigns/{campaign}/report",
            (string brand, string campaign, CampaignPages pages, HttpContext http) =>
                pages.ReportAsync(brand, campaign, csv: false, http));
        routes.MapGet("/desk/{brand}/campaigns/{campaign}/report.csv",
            (string brand, string campaign, CampaignPages pages, HttpContext http) =>
                pages.ReportAsync(brand, campaign, csv: true, http));
    }
}
