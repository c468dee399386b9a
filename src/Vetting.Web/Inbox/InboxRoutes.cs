using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Inbox;

internal static class InboxRoutes
{
    /// <summary>The development inbox; needs an <see cref="IDevelopmentInbox"/>. For development only.</summary>
    public static void MapDevelopmentInbox(this IEndpointRouteBuilder app)
    {
        var access = new InboxAccess(
            app.ServiceProvider.GetRequiredService<InboxKey>(), app.ServiceProvider.GetRequiredService<AttemptLimits>());
        var routes = app.MapGroup("/dev/inbox").ExcludeFromDescription();
        routes.AddEndpointFilter(async (call, next) => access.Refuse(call.HttpContext) ?? await next(call));
        routes.MapLook("", (IDevelopmentInbox inbox, HttpContext http) => new InboxPages(inbox).ListAsync(http));
        routes.MapLook("/{key}", (string key, IDevelopmentInbox inbox, HttpContext http) =>
            new InboxPages(inbox).ShowAsync(key, http));
        routes.MapLook("/{key}/html", (string key, IDevelopmentInbox inbox, HttpContext http) =>
            new InboxPages(inbox).ShowHtmlAsync(key, http));
    }
}
