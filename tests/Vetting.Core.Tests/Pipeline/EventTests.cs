using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What a brand's own system is told, and what becomes of it when it is away.</summary>
public sealed class EventTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    private IEventLog Events => _host.Get<IEventLog>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void The_orchestration_that_delivers_is_named_as_events_start_it() =>
        Assert.Equal(nameof(DeliverEvent), BrandEvents.Delivery);

    [Fact]
    public async Task Every_step_that_matters_to_the_brand_is_told_with_names_and_figures()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);

        var dossier = (await _host.VettingAsync(id)).Dossier!.Sha256;
        Assert.Equal(["vetting.decided", "vetting.ready", "vetting.received"], Types());
        Assert.All(_host.Outcomes.All, told => Assert.Equal((id, "Ada Martin"), (told.Data.VettingId, told.Data.Creator)));
        var (ready, decided) = (Told(EventType.Ready), Told(EventType.Decided));
        Assert.Equal((dossier, null), (ready.DossierSha256, ready.By));
        Assert.NotNull(ready.Recommendation);
        Assert.Equal(
            (VettingOutcome.Approved, "Léa Petit", "Un ton juste.", dossier, 1),
            (decided.Outcome, decided.By, decided.Reason, decided.DossierSha256, decided.Log!.Length));
        Assert.All((await AllAsync()), one => Assert.Equal((DeliveryStatus.Delivered, 1), (one.Status, one.Attempts)));
    }

    [Fact]
    public async Task The_brands_own_reference_comes_back_with_every_event()
    {
        await _host.BeginAsync();
        var body = Encoding.UTF8.GetBytes($$$"""
            {"creator":{"name":"Noé","email":"noe@creators.example","locale":"fr"},
             "channels":[{"platform":"bluesky","handle":"noe.example"}],"reference":"crm-4711",
             "consent":{"textVersion":"2026-01","givenAt":"{{{_host.Time.GetUtcNow().AddDays(-1):O}}}"}}
            """);
        var admitted = Assert.IsType<AdmissionResult.Admitted>(await _host.Get<Admission>().AdmitAsync(
            new SignedDelivery(MemoryHost.Brand, MemoryHost.Brief.Id, "msg-ref", _host.Time.GetUtcNow(), body), default));
        await _host.PassAsync(TimeSpan.Zero);

        Assert.Equal("crm-4711", (await _host.VettingAsync(admitted.VettingId)).Reference);
        Assert.Equal(
            ["crm-4711", "crm-4711"],
            _host.Outcomes.All.Where(told => told.Data.Creator == "Noé").Select(told => told.Data.Reference));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_once_with_the_reason_of_each_channel()
    {
        _host.Source.Away = _ => new HistoryUnavailableException(UnavailableReason.NotFound, "nobody");
        await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(["vetting.received", "vetting.unreadable"], Types());
        Assert.Equal([new UnreadFact(0, "notFound")], Told(EventType.Unreadable).Unread!);
        await _host.PassAsync(TimeSpan.FromDays(12));
        Assert.Equal(["vetting.received", "vetting.unreadable", "vetting.withdrawn"], Types());
    }

    [Fact]
    public async Task What_an_operator_stops_is_told_and_each_round_by_itself()
    {
        var id = await _host.BeginAsync();
        await _host.ActAsync(OperatorAct.Terminate, id, "The wrong creator");
        await _host.ActAsync(OperatorAct.Rerun, id);
        await _host.ActAsync(OperatorAct.Terminate, id);
        await _host.ActAsync(OperatorAct.Rerun, id);
        await _host.DecideAsync(id);

        Assert.Equal(
            ["vetting.decided", "vetting.ready", "vetting.ready", "vetting.ready", "vetting.received", "vetting.terminated", "vetting.terminated"],
            Types());
        Assert.Equal("An operator stopped this vetting: The wrong creator", Told(EventType.Terminated).Problem);
        Assert.Equal(7, _host.Outcomes.All.Select(told => told.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_system_that_is_away_is_told_later_and_holds_nothing_up()
    {
        _host.Outcomes.Away = new HttpRequestException("away");
        var id = await _host.BeginAsync();
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        Assert.All(await AllAsync(), one => Assert.Equal((DeliveryStatus.Waiting, "away"), (one.Status, one.Last!.Problem)));

        _host.Outcomes.Away = null;
        await _host.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["vetting.ready", "vetting.received"], Types());
        Assert.All(await AllAsync(), one => Assert.Equal(DeliveryStatus.Delivered, one.Status));
    }

    [Fact]
    public async Task What_is_never_taken_is_given_up_and_can_be_sent_again()
    {
        _host.Outcomes.Away = new HttpRequestException("away");
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(1.5));
        var received = await EventAsync($"{id}-received");
        Assert.Equal((DeliveryStatus.GivenUp, Retries.Patient.MaxNumberOfAttempts), (received.Status, received.Attempts));

        Assert.False((await SendAgainAsync(received))!.IsTaken);
        _host.Outcomes.Away = null;
        Assert.True((await SendAgainAsync(received))!.IsTaken);
        Assert.True((await SendAgainAsync(received))!.IsTaken);

        Assert.Equal(["vetting.received", "vetting.received"], Types());
        Assert.Single(_host.Outcomes.All.Select(told => told.Id).Distinct());
        received = await EventAsync($"{id}-received");
        Assert.Equal((DeliveryStatus.Delivered, Retries.Patient.MaxNumberOfAttempts + 3), (received.Status, received.Attempts));
    }

    [Fact]
    public async Task An_address_that_wants_nothing_more_is_not_asked_again()
    {
        _host.Outcomes.Away = new PermanentFailureException("410 Gone");
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(1));
        await _host.ReconcileAsync();

        var received = await EventAsync($"{id}-received");
        Assert.Equal((DeliveryStatus.GivenUp, 1), (received.Status, received.Attempts));
    }

    [Fact]
    public async Task A_delivery_that_the_engine_lost_is_started_again()
    {
        _host.Outcomes.Away = new HttpRequestException("away");
        var id = await _host.BeginAsync();
        await _host.LoseAsync($"{id}-received");
        await _host.LoseAsync($"{id}-ready");
        _host.Outcomes.Away = null;
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(Types());

        await _host.ReconcileAsync();

        Assert.Equal(["vetting.ready", "vetting.received"], Types());
        await _host.ReconcileAsync();
        Assert.Equal(2, Types().Count);
    }

    [Fact]
    public async Task Nothing_of_a_person_is_kept_with_an_event()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);

        var kept = Encoding.UTF8.GetString(CanonicalJson.Serialize(await AllAsync()));

        foreach (var words in (string[])["Ada", "Léa", "Un ton juste"])
            Assert.DoesNotContain(words, kept, StringComparison.Ordinal);
    }

    /// <summary>By name: each goes by itself, and so in no order.</summary>
    private IReadOnlyList<string> Types() => [.. _host.Outcomes.All.Select(told => told.Type).Order(StringComparer.Ordinal)];

    /// <summary>The first of its type.</summary>
    private EventData Told(EventType type) => _host.Outcomes.All.First(told => told.Type == type.Name()).Data;

    private async Task<IReadOnlyList<BrandEvent>> AllAsync() =>
        (await Events.ListAsync(MemoryHost.Brand, 200, null, default)).Items;

    private async Task<BrandEvent> EventAsync(string id) => (await Events.FindAsync(new EventKey(MemoryHost.Brand, id), default))!;

    private Task<DeliveryAnswer?> SendAgainAsync(BrandEvent happened) =>
        _host.Get<EventSending>().SendAsync(happened.Key, again: true, default);
}
