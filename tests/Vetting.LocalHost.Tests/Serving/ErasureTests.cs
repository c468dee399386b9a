using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>On the real engine and its Azurite: after an erasure, no file of the data folder holds a word of the person.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Brief = "cuisine";
    private const string Owen = "owen@brand.example";
    private const string Address = "ysolde.quarrel@creator.example";

    /// <summary>The person's name, address, account, what they wrote, and what was written about them.</summary>
    private static readonly string[] Theirs =
        ["Ysolde Quarrél", Address, "ysoldequarrel", "zibeline et topinambour", "ma hallebarde", "un philtre d’Ysolde"];

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-erasure-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_file_holds_a_word_of_the_person_and_everybody_elses_is_as_it_was()
    {
        string other;
        JsonNode certificate;
        IReadOnlyList<ContentRef> contents;
        await using (var server = await StartAsync())
        {
            using var brand = BrandOf(server);
            using var brief = await brand.PutBriefAsync(Brief, Samples.Brief());
            other = await brand.SubmittedAsync(Brief, Samples.Submission("Bea", Now()), "delivery-bea");
            var id = await brand.SubmittedAsync(Brief, Submission(), $"delivery-of-{Address}");
            await ApplyAsync(server);
            await DecideAsync(brand, id);
            await brand.ConcludedAsync(id);
            await brand.FlowAtAsync(other, "inReview");
            var search = new FolderSearch(_folder).Find(Theirs);
            // Or the search could not find anything either.
            Assert.All(Theirs, word => Assert.Contains(search, found => found.StartsWith(word, StringComparison.Ordinal)));
            Assert.Contains(search, found => found.Contains("gzip", StringComparison.Ordinal));
            contents = await ContentsAsync(server, id);

            var vetting = await brand.VettingAsync(id);
            certificate = await EraseAsync(brand, Text(vetting, "creator")!);

            Assert.Empty(new FolderSearch(_folder).Find(Theirs));
            Assert.Empty(await InMemoryAsync(server, contents));
            var after = await brand.VettingAsync(id);
            Assert.Equal(("approved", null, Text(certificate, "id")),
                (Text(after, "stage"), Text(after, "creatorName"), Text(after, "erasure")));
            Assert.True((await server.Services.GetRequiredService<Verification>().RunAsync(Cancellation)).IsSound);
            Assert.Equal("inReview", Text(await brand.VettingAsync(other), "stage"));
        }

        // What a stop writes, and a start.
        Assert.Empty(new FolderSearch(_folder).Find(Theirs));
        await using var again = await StartAsync();
        using var client = BrandOf(again);
        Assert.NotEmpty(await client.DossierAsync(other));
        await DecideAsync(client, other, "Bien.");
        await client.ConcludedAsync(other);
        Assert.Empty(new FolderSearch(_folder).Find(Theirs));
        var removed = certificate["searched"]!.AsArray().ToDictionary(
            place => Text(place!, "name")!, place => place!["removed"]!.GetValue<int>());
        // Of the vetting and of the watch that its approval began.
        Assert.Equal((1, 1, 2), (removed["rows"], removed["applications"], removed["orchestrations"]));
        Assert.True(removed["mails"] >= 4, $"{removed["mails"]} mails");
        Assert.True(removed["dossiers"] == 1 && removed["histories"] == 1 && removed["submissions"] >= 3, certificate.ToJsonString());
        Assert.True(certificate["freedBytes"]!.GetValue<long>() > 1000);
    }

    [Fact]
    public async Task A_vetting_that_is_under_way_is_ended_and_erased_with_the_rest()
    {
        await using var server = await StartAsync();
        using var brand = BrandOf(server);
        using var brief = await brand.PutBriefAsync(Brief, Samples.Brief());
        var id = await brand.SubmittedAsync(Brief, Submission(), "delivery-1");
        await brand.FlowAtAsync(id, "inReview");

        await EraseAsync(brand, Text(await brand.VettingAsync(id), "creator")!);

        Assert.Empty(new FolderSearch(_folder).Find(Theirs));
        var after = await brand.VettingAsync(id);
        Assert.Equal(("withdrawn", null), (Text(after, "stage"), after["flow"]));
    }

    [Fact]
    public async Task A_mail_for_many_that_names_the_person_is_erased_and_so_is_what_waits_to_go_out_in_one()
    {
        await using var server = await StartAsync();
        using var brand = BrandOf(server);
        using var brief = await brand.PutBriefAsync(Brief, Samples.Brief());
        await WishAsync(server, DigestRhythm.Daily);
        var other = await brand.SubmittedAsync(Brief, Samples.Submission("Bea", Now()), "delivery-bea");
        var id = await brand.SubmittedAsync(Brief, Submission(), "delivery-1");
        foreach (var vetting in new[] { other, id })
            await brand.FlowAtAsync(vetting, "inReview");
        var digests = server.Services.GetRequiredService<IDigests>();
        await Eventually.TrueAsync(
            async () => (await digests.ListAsync(Cancellation)).Count == 2, "two mails that wait to go out as one");
        // Of who wishes it no more nothing waits any longer: the mail goes out, and names both.
        await WishAsync(server, null);
        Assert.Equal(1, await server.Services.GetRequiredService<DigestSweep>().RunAsync(Cancellation));
        await WishAsync(server, DigestRhythm.Daily);
        await digests.AddAsync(
            new WaitingMail($"{id}/reminder/1", "demo", id, "Owen", Owen, "en", Now().AddDays(7), Now()), Cancellation);
        var inbox = server.Services.GetRequiredService<IDevelopmentInbox>();
        var sent = Assert.Single(await inbox.ListAsync(Cancellation), mail => mail.Mail.Kind == "digest").Mail.Key;
        Assert.Contains("Ysolde", (await inbox.FindAsync(sent, Cancellation))!.Mail.Text, StringComparison.Ordinal);

        var certificate = await EraseAsync(brand, Text(await brand.VettingAsync(id), "creator")!);

        Assert.Empty(new FolderSearch(_folder).Find(Theirs));
        Assert.DoesNotContain(await inbox.ListAsync(Cancellation), mail => mail.Mail.Kind == "digest");
        Assert.Empty(await digests.ListAsync(Cancellation));
        Assert.Equal(2, certificate["searched"]!.AsArray().Single(place => Text(place!, "name") == "digests")!["removed"]!.GetValue<int>());
        Assert.Equal("inReview", Text(await brand.VettingAsync(other), "stage"));
    }

    [Fact]
    public async Task Goes_on_after_a_kill_at_any_moment()
    {
        var settings = HostSettings.ForBrand("acme", Secret, "key");
        settings["Erasure__Settle"] = "00:00:01";
        await using var host = new HostProcess(_folder, settings);
        using var brand = new VettingClient(host.Address, "acme", Secret, "key");
        await host.StartAsync();
        using var brief = await brand.PutBriefAsync(Brief, Samples.Brief());
        var id = await brand.SubmittedAsync(Brief, Submission(), "delivery-1");
        await DecideAsync(brand, id);
        await brand.ConcludedAsync(id);
        var creator = Text(await brand.VettingAsync(id), "creator")!;
        using var asked = await brand.Http.DeleteAsync($"/api/brands/acme/creators/{creator}", Cancellation);
        var erasure = Text(await ReadAsync(asked), "id")!;

        foreach (var kill in Enumerable.Range(0, 4))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(150 + 250 * kill), TimeProvider.System, Cancellation);
            if (kill % 2 == 0)
                await host.KillWithStorageAsync();
            else
                await host.KillAsync();
            await host.StartAsync();
        }

        await DoneAsync(brand, "acme", erasure);
        Assert.Empty(new FolderSearch(_folder).Find(Theirs));
    }

    private static string Secret { get; } = Web.Webhooks.WebhookSecret.Create();

    private async Task<Server> StartAsync()
    {
        // Read as the host's own settings; no other test of this assembly sets it otherwise.
        Environment.SetEnvironmentVariable("Erasure__Settle", "00:00:01");
        return await Server.StartAsync(new ServerSettings(_folder, 0), Cancellation);
    }

    private static VettingClient BrandOf(Server server) =>
        new(server.Address, "demo", server.Demo!.WebhookSecret, server.Demo.BrandKey,
            server.Services.GetRequiredService<InboxKey>().Value);

    private static async Task DecideAsync(
        VettingClient brand, string id, string reason = "Sa plume est un philtre d’Ysolde.")
    {
        using var answer = await brand.DecideAsync(await brand.InvitationTokenAsync(id), "approved", "Claire", reason);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<JsonNode> EraseAsync(VettingClient brand, string creator)
    {
        using var answer = await brand.Http.DeleteAsync($"/api/brands/demo/creators/{creator}", Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await DoneAsync(brand, "demo", Text(await ReadAsync(answer), "id")!);
    }

    private static Task<JsonNode> DoneAsync(VettingClient brand, string slug, string erasure) => Eventually.Async(
        async () => JsonNode.Parse(await brand.Http.GetStringAsync($"/api/brands/{slug}/erasures/{erasure}", Cancellation))!,
        standing => Text(standing, "state") == "done", $"{erasure} done");

    private static Task WishAsync(Server server, DigestRhythm? rhythm) => server.Services.GetRequiredService<IMemberStore>().SaveAsync(
        new Member("demo", Owen, "Owen", MemberRole.Reviewer, "en", Now(), Digest: rhythm), Cancellation);

    /// <summary>At the door, and never confirmed.</summary>
    private static async Task ApplyAsync(Server server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<DoorDesk>();
        var brief = await door.FindBriefAsync("demo", Brief, Cancellation);
        Assert.IsType<ApplyResult.MailSent>(await door.ApplyAsync(
            "demo", brief!, System.Text.Encoding.UTF8.GetBytes(Submission()), invitation: null, Cancellation));
    }

    private static async Task<IReadOnlyList<ContentRef>> ContentsAsync(Server server, string id) =>
    [
        .. (await server.Services.GetRequiredService<IUses>().ListAsync(id, Cancellation))
            .Select(use => use.Content).OfType<ContentRef>(),
    ];

    /// <summary>What this process remembers of it.</summary>
    private static async Task<IReadOnlyList<string>> InMemoryAsync(Server server, IReadOnlyList<ContentRef> contents)
    {
        List<string> found = [];
        var content = server.Services.GetRequiredService<IContentStore>();
        foreach (var reference in contents)
        {
            if (await content.FindAsync(reference, Cancellation) is not null)
                found.Add($"{reference}");
        }

        var rows = await server.Services.GetRequiredService<CandidateIndex>().VettingsAsync("demo", Cancellation);
        found.AddRange(rows.Select(row => row.CreatorName).Where(name => name.Contains("Ysolde", StringComparison.Ordinal)));
        return found;
    }

    private static string Submission()
    {
        var submission = JsonNode.Parse(Samples.Submission("ysoldequarrel", Now()))!;
        submission["creator"] = new JsonObject { ["name"] = "Ysolde Quarrél", ["email"] = Address, ["locale"] = "fr" };
        submission["message"] = "Je viens avec ma hallebarde.";
        submission["history"]!["content"] = submission["history"]!["content"]!.GetValue<string>().Replace(
            "gratin du potager", "gratin de zibeline et topinambour", StringComparison.Ordinal);
        return submission.ToJsonString();
    }

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();
}
