using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;
using Vetting.Web.Inbox;

namespace Vetting.Web;

public static class VettingRoutes
{
    /// <summary>The API and the pages; the development inbox where one is registered.</summary>
    public static IEndpointRouteBuilder MapVetting(this IEndpointRouteBuilder app)
    {
        app.MapVettingApi().MapVettingPages();
        if (app.ServiceProvider.GetService<IDevelopmentInbox>() is not null)
            app.MapDevelopmentInbox();
        return app;
    }
}
