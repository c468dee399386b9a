using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Vetting.Web.Site;

internal static class LookEndpoints
{
    private static readonly string[] Look = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What only shows, for GET and HEAD.</summary>
    public static IEndpointConventionBuilder MapLook(
        this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate show) =>
        routes.MapMethods(pattern, Look, show);
}
