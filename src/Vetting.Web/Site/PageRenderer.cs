using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vetting.Web.Branding;

namespace Vetting.Web.Site;

/// <summary>Renders a component to HTML, once and without interactivity; the same in every host.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <param name="look">Of the brand whose page it is; null for none.</param>
    public async Task<string> RenderAsync<TPage>(
        Reader reader, IDictionary<string, object?> parameters, BrandLook? look = null)
        where TPage : IComponent
    {
        // The renderer takes services that live as long as a page.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<ReaderScope>(ParameterView.FromDictionary(
                new Dictionary<string, object?>
                {
                    [nameof(ReaderScope.Reader)] = reader,
                    [nameof(ReaderScope.Look)] = look,
                    [nameof(ReaderScope.Page)] = typeof(TPage),
                    [nameof(ReaderScope.Parameters)] = parameters,
                }));
            return root.ToHtmlString();
        });
    }
}
