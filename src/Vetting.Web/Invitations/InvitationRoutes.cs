using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Site;

namespace Vetting.Web.Invitations;

internal static class InvitationRoutes
{
    public static IServiceCollection AddInvitationPages(this IServiceCollection services) => services
        .AddTransient<InvitedPages>()
        .AddTransient<InvitationPages>();

    public static void MapInvitations(this IEndpointRouteBuilder desk)
    {
        var routes = desk.MapGroup("/desk/{brand}/briefs/{brief}/invitations");
        routes.MapLook("", (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.ShowAsync(brand, brief, http));
        routes.MapPost("", (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.InviteAsync(brand, brief, http));
        routes.MapGet("/code.svg", (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.CodeAsync(brand, brief, http));
        routes.MapLook("/poster", (string brand, string brief, InvitationPages pages, HttpContext http) =>
            pages.PosterAsync(brand, brief, http));
        routes.MapPost("/{id}/again",
            (string brand, string brief, string id, InvitationPages pages, HttpContext http) =>
                pages.SendAgainAsync(brand, brief, id, http));
        routes.MapPost("/{id}/withdraw",
            (string brand, string brief, string id, InvitationPages pages, HttpContext http) =>
                pages.WithdrawAsync(brand, brief, id, http));
    }

    public static void MapInvitationLinks(this IEndpointRouteBuilder links)
    {
        links.MapLook("/invitation/{token}", (string token, InvitedPages pages, HttpContext http) =>
            pages.ShowAsync(token, http));
        links.MapPost("/invitation/{token}", (string token, InvitedPages pages, HttpContext http) =>
            pages.ActAsync(token, http));
    }
}
