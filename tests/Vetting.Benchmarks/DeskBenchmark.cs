using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Demo;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Builders;

/// <summary>
/// How soon the desk's pages are there when a brief has 5 000 vettings, over HTTP from a whole host on its own Azurite. Each
/// page is asked for after a pause, so that the host looks into the table for what was written since, as for a person.
/// </summary>
public static class DeskBenchmark
{
    private const int Vettings = 5_000;
    private const int Times = 40;
    private const int AtOnce = 16;
    private const string Brief = "printemps";

    // Longer than a list may lag behind the table.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", ""),
        ("table", "/candidates"),
        ("table, filtered", "/candidates?stage=inreview&tier=micro&language=fr&advice=approve"),
        ("table, by name", "/candidates?sort=name"),
        ("table, by safety", "/candidates?sort=safety&page=40"),
        ("table, searched", "/candidates?q=menard"),
        ("table, searched in lines", "/candidates?q=engagement+m%C3%A9dian"),
        ("cards", "/candidates?view=cards"),
        ("csv of all", "/candidates.csv"),
        ("json of all", "/candidates.json"),
    ];

    private static readonly string[] First = ["Maëlle", "Élise", "Noé", "Ada", "Ysaline", "Théo", "Zoé", "Wren", "Jax", "Inès"];
    private static readonly string[] Last = ["Ménard", "Quéméneur", "Castellow", "Brancourt", "Carvenac", "Marvelin", "Roy", "Diallo"];

    private static readonly LocalizedText[] Lines =
    [
        new("L’engagement médian (1,1 %) est inférieur à la fourchette du palier (2 à 5 %).", "Median engagement (1.1%) lies below the tier’s band (2 to 5%)."),
        new("Quatre publications vantent des produits dopants.", "Four posts praise performance-enhancing drugs."),
        new("Novembre et janvier sont nettement plus négatifs.", "November and January are markedly more negative."),
        new("Les publications sponsorisées engagent un tiers de moins que les autres.", "Sponsored posts engage a third less than the others."),
    ];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        await using (var server = await Server.StartAsync(new ServerSettings(folder, 0), CancellationToken.None))
        {
            await FillAsync(server.Services);
            using var http = await SignedInAsync(server);
            var first = await TimeAsync(http, $"/desk/{DemoBrand.Slug}/candidates");
            Console.WriteLine($"desk: {Vettings:N0} vettings: the first list after a start, {first.Milliseconds:N0} ms");
            // What was written just now is read again with every list.
            await Task.Delay(TimeSpan.FromSeconds(40), TimeProvider.System);
            await MeasureLookAsync(server.Services);
            foreach (var (name, path) in Pages)
                await MeasureAsync(http, name, $"/desk/{DemoBrand.Slug}{path}", MemoryUse.Azurite(folder));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(HttpClient http, string name, string path, int azurite)
    {
        await TimeAsync(http, path);
        List<double> times = [];
        var (worked, stored) = (Environment.CpuUsage.TotalTime, MemoryUse.Worked(azurite));
        long bytes = 0;
        for (var n = 0; n < Times; n++)
        {
            await Task.Delay(Pause, TimeProvider.System);
            var (took, length) = await TimeAsync(http, path);
            times.Add(took);
            bytes = length;
        }

        (worked, stored) = (Environment.CpuUsage.TotalTime - worked, MemoryUse.Worked(azurite) - stored);
        times.Sort();
        Console.WriteLine(
            $"desk: {name,-26} p50 {times[Times / 2],6:N0} ms, p95 {times[Times * 95 / 100],6:N0} ms, {bytes / 1024,6:N0} KB; "
            + $"{worked.TotalMilliseconds / Times,5:N0} ms of processor time here, {stored.TotalMilliseconds / Times,5:N0} ms in Azurite");
    }

    /// <summary>What each page after a pause waits for: whether the table has anything new.</summary>
    private static async Task MeasureLookAsync(IServiceProvider services)
    {
        var vettings = services.GetRequiredService<IVettingStore>();
        List<double> times = [];
        for (var n = 0; n < Times; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await foreach (var _ in vettings.ChangedAsync(DemoBrand.Slug, TimeProvider.System.GetUtcNow(), CancellationToken.None))
            {
            }

            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"desk: looking for what is new: p50 {times[Times / 2]:N0} ms, p95 {times[Times * 95 / 100]:N0} ms");
    }

    private static async Task<(double Milliseconds, long Bytes)> TimeAsync(HttpClient http, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? (Stopwatch.GetElapsedTime(started).TotalMilliseconds, bytes.Length)
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    private static async Task<HttpClient> SignedInAsync(Server server)
    {
        var (kept, now) = (LinkToken.Create(), TimeProvider.System.GetUtcNow());
        await server.Services.GetRequiredService<ISessionStore>().SaveAsync(
            new Session(LinkToken.HashOf(kept)!, DemoBrand.Slug, DemoBrand.Owner, now, now.AddHours(1)), default);
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", $"vetting-desk={kept}");
        return http;
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<IBriefStore>().SaveAsync(
            DemoBrand.Slug, Sample.Brief with { Id = Brief }, default);
        var vettings = services.GetRequiredService<IVettingStore>();
        var now = TimeProvider.System.GetUtcNow();
        await Parallel.ForAsync(0, Vettings, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
            await vettings.AddAsync(Row(number, now), cancellation));
    }

    /// <summary>In review one in two, and of every tier, language, platform and advice.</summary>
    private static VettingSummary Row(int number, DateTimeOffset now)
    {
        var stages = Enum.GetValues<VettingStage>();
        var stage = number % 2 == 0 ? VettingStage.InReview : stages[number / 2 % stages.Length];
        var at = now.AddMinutes(-number);
        var isRead = stage is not (VettingStage.Received or VettingStage.Asking);
        var dimensions = Enum.GetValues<Dimension>();
        var isClosed = stage > VettingStage.InReview;
        return new VettingSummary(
            new VettingId(DemoBrand.Slug, at, $"{number:x16}").ToString(), DemoBrand.Slug, Brief,
            $"{First[number % First.Length]} {Last[number / First.Length % Last.Length]} {number}", at, stage,
            isRead ? Sample.Reference(ContentKind.Dossier) : null,
            isRead ? Enum.GetValues<Recommendation>()[number % 4] : null, isRead ? number % 101 : null,
            ClosedBy: isClosed ? "Léa Petit" : null, ClosedAt: isClosed ? at.AddDays(1) : null, InvitedAt: isRead ? at.AddHours(1) : null,
            AskedAt: stage == VettingStage.Asking ? at : null,
            Facts: !isRead ? null : new CandidateFacts(
                ((string[])["nano", "micro", "macro"])[number % 3], 1_000 + number * 37, [number % 2 == 0 ? "Instagram" : "TikTok"],
                [number % 3 == 0 ? "en" : "fr"],
                dimensions.ToDictionary(
                    dimension => JsonNamingPolicy.CamelCase.ConvertName($"{dimension}"),
                    dimension => (number + (int)dimension) % 5 == 0 ? (double?)null : (number * 7 + (int)dimension * 13) % 101),
                [Lines[number % 4], Lines[(number + 1) % 4], Lines[(number + 2) % 4]]));
    }
}
