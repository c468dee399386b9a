using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Vetting.Functions.Http;

/// <summary>The routes of all functions, for telling an unknown address from a wrong method.</summary>
internal static class Routes
{
    public const string Everything = "{*path}";

    /// <summary>The host takes no empty route; this one matches nothing but the root.</summary>
    public const string Root = "{root:maxlength(0)?}";

    private static readonly (TemplateMatcher Matcher, string[] Methods)[] Known =
    [
        .. typeof(Routes).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Where(trigger => trigger.Route is not Everything)
            .Select(trigger => (
                new TemplateMatcher(TemplateParser.Parse(trigger.Route is Root ? "" : trigger.Route!), []),
                trigger.Methods!.Select(method => method.ToUpperInvariant()).ToArray())),
    ];

    /// <returns>405 with the methods that would do, or 404.</returns>
    public static IResult Refuse(HttpRequest request)
    {
        string[] methods =
        [
            .. Known.Where(route => route.Matcher.TryMatch(request.Path, []))
                .SelectMany(route => route.Methods).Distinct().Order(StringComparer.Ordinal),
        ];
        if (methods.Length == 0)
            return Results.NotFound();
        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}
