using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Vetting.Core.Brands;
using Vetting.LocalHost.Demo;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.CommandLine;

/// <summary>What a person reads once the server is up: where to go, and with what.</summary>
internal static class Welcome
{
    private const int MostBrands = 20;

    public static async Task ShowAsync(Server server, IAnsiConsole console, CancellationToken cancellation)
    {
        console.MarkupLineInterpolated($"[green bold]Vetting[/] listens on [link]{server.Address}[/]  [grey]data in {server.Settings.DataFolder}[/]");
        if (server.Demo is { } demo)
            await ShowDemoAsync(server, demo, console, cancellation);
        var links = new Grid().AddColumns(2);
        foreach (var brand in Brands(server).Take(MostBrands))
            links.AddRow(new Text($"Desk of {brand.Name}"), new Text(DeskLine.Of(server.Address, brand, server.Inbox is not null)));
        if (server.Inbox is { } inbox)
            links.AddRow(new Text("Inbox"), new Text($"{inbox}"));
        links.AddRow(new Text("Operators"), new Text($"{new Uri(server.Address, "/ops")}"));
        links.AddRow(new Text("OpenAPI"), new Text($"{new Uri(server.Address, "/openapi/v1.json")}"));
        console.Write(links);
        console.MarkupLine("[grey]Ctrl+C stops; everything under way goes on at the next start.[/]");
    }

    /// <summary>The demo's desk is said with its secrets.</summary>
    private static IReadOnlyList<Brand> Brands(Server server) =>
        server.Demo is null ? server.Services.GetRequiredService<IBrandDirectory>().All : [];

    private static async Task ShowDemoAsync(
        Server server, DemoBrand demo, IAnsiConsole console, CancellationToken cancellation)
    {
        var seeded = await new DemoSeed(server, demo, TimeProvider.System).RunAsync(cancellation);
        if (seeded)
        {
            console.MarkupLine("Six sample creators have been submitted; the dossiers of five reach the inbox in a moment.");
            console.MarkupLine("Of the sixth nothing can be read: her mail waits there too, with a page to send a file on.");
        }

        var secrets = new Grid().AddColumns(2);
        secrets.AddRow("Desk", Markup.Escape(DeskLine.Of(server.Address, server.Services.GetRequiredService<IBrandDirectory>().Find(DemoBrand.Slug)!, server.Inbox is not null)));
        secrets.AddRow("Creators apply", Markup.Escape($"{new Uri(server.Address, $"/apply/{DemoBrand.Slug}/cuisine-de-saison")}"));
        secrets.AddRow("Demo webhook", Markup.Escape($"{new Uri(server.Address, $"/api/submissions/{DemoBrand.Slug}/cuisine-de-saison")}"));
        secrets.AddRow("Webhook secret", Markup.Escape(demo.WebhookSecret));
        secrets.AddRow("Brand key", demo.BrandKey);
        secrets.AddRow("Operators' key", demo.OpsKey);
        console.Write(secrets);
        // Last, so that nobody waits for it.
        if (await new DemoCampaign(server, demo).RunAsync(cancellation))
            console.MarkupLine("A campaign of five more creators, approved some weeks ago, is on the desk.");
    }
}
