using System.Net;
using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// The host is killed in the midst of every step of deciding together, of answering, contesting and erasing: what was
/// acknowledged is there, and nothing is there twice.
/// </summary>
public sealed class DecidingCrashTests : IAsyncDisposable
{
    private const string Key = "key";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-deciding-").FullName;
    private readonly HostProcess _host;
    private readonly VettingClient _client;
    private readonly Dictionary<string, List<string>> _said = [];
    private int _kills;

    public DecidingCrashTests()
    {
        var secret = WebhookSecret.Create();
        var settings = HostSettings.ForBrand("acme", secret, Key);
        settings["Erasure__Settle"] = "00:00:01";
        _host = new HostProcess(_folder, settings);
        _client = new VettingClient(_host.Address, "acme", secret, Key);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = 30 * 60 * 1000)]
    public async Task What_people_said_is_there_once_although_the_host_is_killed_in_the_midst_of_every_step()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        await _host.StartAsync();
        var taken = await BeginAsync("held", "PT2H", Contested.WithLine(JsonNode.Parse(Samples.Submission("Bea", Now()))!, "la bombe glacée"));
        var id = await BeginAsync("told", "PT3S", Contested.Submission(Now()));

        await TakeBackAsync(taken);
        await DeclineAsync(id);
        await ReopenAsync(id);
        await EraseAsync(id);

        // Of the other nothing changed.
        Assert.Equal("inReview", Text((await _client.VettingAsync(taken))["stage"]));
        Assert.Equal(_said[taken], await LogAsync(taken));
    }

    /// <summary>Two agree, and one of them takes it back in time.</summary>
    private async Task TakeBackAsync(string id)
    {
        var (claire, owen) = (await _client.TokenAsync(id, "invitation/0"), await _client.TokenAsync(id, "invitation/1"));
        await ActAsync(id, "opinion Claire approved", () => _client.DecideAsync(claire, "approved", "Claire", "Un ton juste."));
        await ActAsync(id, "opinion Owen approved", () => _client.DecideAsync(owen, "approved", "Owen", "Yes."));
        await ActAsync(id, "takenBack Owen", () => _client.PressAsync(owen, "/take-back"));
        Assert.DoesNotContain("outcome", await _client.MailsOfAsync(id));
    }

    /// <summary>One is unsure and asks, the creator answers, both decline, and that becomes final.</summary>
    private async Task DeclineAsync(string id)
    {
        var (claire, owen) = (await _client.TokenAsync(id, "invitation/0"), await _client.TokenAsync(id, "invitation/1"));
        await ActAsync(id, "opinion Claire", () => _client.DecideAsync(claire, "unsure", "Claire", "À voir."));
        await ActAsync(id, null, () => _client.PressAsync(
            claire, "/notes", ("act", "ask"), ("line", Contested.Line), ("text", "De quoi parlez-vous ?")));
        var question = await NoteAsync(id);
        var asked = await _client.TokenAsync(id, question);
        await ActAsync(id, null, () => _client.SayAsync(
            asked, $"answer&question={question.Split('/')[1]}", ("text", Contested.Answer)));
        await MailsAsync(id, notes: 3);
        await ActAsync(id, "opinion Claire declined", () => _client.DecideAsync(claire, "declined", "Claire", "Pas pour nous."));
        await ActAsync(id, "opinion Owen declined", () => _client.DecideAsync(owen, "declined", "Owen", "Not for us."));
        await FinalAsync(id, "declined", "decided Owen declined");
        await MailsAsync(id, notes: 3, "outcome");
    }

    /// <summary>The creator contests, is right, and both approve.</summary>
    private async Task ReopenAsync(string id)
    {
        var before = await _client.MailsOfAsync(id);
        var told = await _client.TokenAsync(id, "outcome");
        await ActAsync(id, null, () => _client.SayAsync(
            told, $"contest&line={Contested.Line}", ("kind", "QuotedNotSaid"), ("text", Contested.Contest)));
        await MailsAsync(id, notes: 5, "outcome");
        var contest = await NoteAsync(id, before);
        var look = await _client.TokenAsync(id, contest);
        await ActAsync(id, "reopened Claire", () => _client.PressAsync(
            look, "/contests", ("contest", contest.Split('/')[1]), ("upheld", "yes"), ("reopen", "yes"), ("text", "C’est du chocolat.")));
        await MailsAsync(id, notes: 6, "outcome", "invitation/0/2", "invitation/1/2");
        var (claire, owen) = (await _client.TokenAsync(id, "invitation/0/2"), await _client.TokenAsync(id, "invitation/1/2"));
        await ActAsync(id, "opinion Claire approved", () => _client.DecideAsync(claire, "approved", "Claire", "Oui, alors."));
        await ActAsync(id, "opinion Owen approved", () => _client.DecideAsync(owen, "approved", "Owen", "Yes, then."));
        await FinalAsync(id, "approved", "decided Owen approved");
        await MailsAsync(id, notes: 6, "outcome", "outcome/2", "invitation/0/2", "invitation/1/2");
    }

    private async Task EraseAsync(string id)
    {
        string[] words = [.. Contested.Words];
        Assert.All(words, word => Assert.NotEmpty(new FolderSearch(_folder).Find(word)));
        var creator = Text((await _client.VettingAsync(id))["creator"])!;
        await ActAsync(id, null, () => _client.Http.DeleteAsync($"/api/brands/acme/creators/{creator}", Cancellation));
        await KillAsync();
        var erased = await Eventually.Async(
            () => _client.VettingAsync(id), vetting => vetting["erasure"] is not null, $"{id} erased");
        await Eventually.Async(
            () => _client.BrandAsync($"erasures/{Text(erased["erasure"])}"), standing => Text(standing["state"]) == "done",
            "the erasure done");

        Assert.Empty(new FolderSearch(_folder).Find(words));
        Assert.Equal(_said[id], await LogAsync(id));
        Assert.Empty(await _client.MailsOfAsync(id));
    }

    private async Task<string> BeginAsync(string brief, string takeBack, string submission)
    {
        using var put = await _client.PutBriefAsync(brief, Contested.Brief(takeBack));
        put.EnsureSuccessStatusCode();
        var id = await _client.SubmittedAsync(brief, submission, $"delivery-{brief}");
        _said[id] = [];
        await _client.FlowAtAsync(id, "inReview");
        return id;
    }

    /// <summary>Somebody presses, the host dies, and where they had no answer they press again.</summary>
    /// <param name="row">What the log holds afterwards, once; null for nothing new.</param>
    private async Task ActAsync(string id, string? row, Func<Task<HttpResponseMessage>> act)
    {
        var pressed = IsTakenAsync(act);
        await Task.Delay(TimeSpan.FromMilliseconds(37 * _kills % 300), TimeProvider.System, Cancellation);
        await KillAsync();
        var isTaken = await pressed;
        while (!isTaken)
        {
            await Task.Delay(Pause, TimeProvider.System, Cancellation);
            isTaken = await IsTakenAsync(act);
        }

        if (row is not null)
            _said[id].Add(row);
        foreach (var (vetting, said) in _said)
        {
            var log = await AskAsync(() => LogAsync(vetting));
            Assert.Equal(said, log.Take(said.Count));
            // What can no longer be taken back may be final by now.
            Assert.All(log.Skip(said.Count), one => Assert.StartsWith("decided ", one, StringComparison.Ordinal));
        }
    }

    /// <summary>What was decided before the kill may become final while nobody looks.</summary>
    private async Task FinalAsync(string id, string stage, string row)
    {
        await KillAsync();
        await _client.VettingAtAsync(id, stage);
        await _client.ConcludedAsync(id);
        Assert.Equal([.. _said[id], row], await LogAsync(id));
        _said[id].Add(row);
    }

    private async Task KillAsync()
    {
        if (_kills++ % 2 == 0)
            await _host.KillAsync();
        else
            await _host.KillWithStorageAsync();
        await _host.StartAsync();
    }

    /// <summary>Kind, name and verdict of each row.</summary>
    private async Task<IReadOnlyList<string>> LogAsync(string id) =>
    [
        .. (await _client.DecisionsAsync(id)).Select(row => row!["closing"]!).Select(closing =>
            string.Join(' ', new[] { "$type", "by", "verdict" }.Select(member => Text(closing[member])).OfType<string>())),
    ];

    /// <summary>The key of the one mail about a note that was not there before, without its number.</summary>
    private async Task<string> NoteAsync(string id, IReadOnlyList<string>? before = null) => (await Eventually.Async(
        async () => (await _client.MailsOfAsync(id)).Except(before ?? []).FirstOrDefault(key => key.StartsWith("note/", StringComparison.Ordinal)),
        key => key is not null, "a mail about a note"))!;

    /// <summary>These mails go out, and no other.</summary>
    private async Task MailsAsync(string id, int notes, params string[] others)
    {
        string[] expected = [.. others.Concat(["received", "invitation/0", "invitation/1"]).Order(StringComparer.Ordinal)];
        await Eventually.Async(
            async () => string.Join(' ', await _client.MailsOfAsync(id)), mails => mails.Split(' ').Length == expected.Length + notes,
            $"{notes} mails about notes of {id}");
        Assert.Equal(
            expected, (await _client.MailsOfAsync(id)).Where(key => !key.StartsWith("note/", StringComparison.Ordinal)));
    }

    private static async Task<bool> IsTakenAsync(Func<Task<HttpResponseMessage>> act)
    {
        try
        {
            using var answer = await act();
            return answer.StatusCode is < HttpStatusCode.BadRequest or HttpStatusCode.Conflict;
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    private static Task<T> AskAsync<T>(Func<Task<T>> look) => Eventually.Async(look, _ => true, "an answer");

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
