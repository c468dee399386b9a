using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// A campaign of eight weeks that ends in two days, with five invented creators who were approved before it: one comes to speak
/// of something else, one forgets to disclose, one was renamed, and one publishes too often for their public. Cut short, the
/// next start goes on with it.
/// </summary>
internal sealed class DemoCampaign(Server server, DemoBrand demo)
{
    public const string Id = "lin-d-hiver";

    private const int Days = 56;
    private const int DaysLeft = 2;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo", "campaign");

    private DateOnly First => DateOnly.FromDateTime(demo.MadeAt.UtcDateTime).AddDays(DaysLeft + 1 - Days);

    /// <returns>False when all of it was there already.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (demo.Campaigned)
            return false;
        var creators = JsonSerializer.Deserialize<List<DemoCreator>>(
            await File.ReadAllBytesAsync(Path.Combine(Folder, "creators.json"), cancellation), Json.Options)!;
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", demo.BrandKey);
        var approval = new DemoApproval(server.Services, First);
        var campaign = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(Folder, $"{Id}.json"), cancellation))!.AsObject();
        var members = new JsonArray();
        foreach (var creator in creators)
        {
            members.Add(new JsonObject
            {
                ["vetting"] = await approval.ApproveAsync(creator, campaign["brief"]!.GetValue<string>(), demo.MadeAt, cancellation),
                ["codes"] = new JsonArray(creator.Code), ["fee"] = creator.Fee,
            });
        }

        Place(campaign);
        campaign["members"] = members;
        await PutAsync(http, $"/api/brands/{DemoBrand.Slug}/campaigns/{Id}", campaign, cancellation);
        await PutAsync(http, $"/api/brands/{DemoBrand.Slug}/campaigns/{Id}/results", new JsonObject
        {
            ["rows"] = new JsonArray([.. creators.SelectMany(Results)]),
        }, cancellation);
        server.Services.GetRequiredService<CandidateIndex>().Refresh(DemoBrand.Slug);
        demo.MarkCampaigned(server.Settings.DataFolder);
        return true;
    }

    /// <summary>Days that are counted from the campaign's first become dates.</summary>
    private void Place(JsonObject campaign)
    {
        campaign["from"] = Text(0);
        campaign["to"] = Text(Days - 1);
        foreach (var duty in campaign["duties"]!.AsArray().OfType<JsonObject>())
        {
            duty["from"] = Text(duty["firstDay"]!.GetValue<int>());
            duty["to"] = Text(duty["lastDay"]!.GetValue<int>());
            duty.Remove("firstDay");
            duty.Remove("lastDay");
        }
    }

    /// <summary>Of each post what its day and the two after it brought, less and less. Of who sends nobody to the shop there are
    /// views alone.</summary>
    private IEnumerable<JsonNode> Results(DemoCreator creator) =>
        from post in creator.Posts.Index()
        from later in Enumerable.Range(0, 3)
        let day = post.Item.Day + later
        where day < Days - DaysLeft
        select Row(creator, post.Index, day, later);

    private JsonObject Row(DemoCreator creator, int number, int day, int later)
    {
        var strength = Math.Max(0.2, 1 - (creator.Falls * number)) / (1 + (2 * later));
        var row = new JsonObject
        {
            ["creator"] = creator.Code, ["day"] = Text(day), ["post"] = creator.LinkOf(creator.Posts[number]),
            ["views"] = (int)(creator.Views * strength),
        };
        if (creator.OrdersAPost == 0)
            return row;
        var orders = (int)Math.Round(creator.OrdersAPost * strength);
        row["clicks"] = (int)(creator.Views * strength / 45);
        row["orders"] = orders;
        row["revenue"] = orders * 42.5m;
        return row;
    }

    private string Text(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task PutAsync(HttpClient http, string path, JsonObject body, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Json.Options));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PutAsync(path, content, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"The demo's campaign was refused: {await answer.Content.ReadAsStringAsync(cancellation)}");
        }
    }
}
