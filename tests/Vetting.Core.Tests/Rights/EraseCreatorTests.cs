using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Branding;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Rights;

/// <summary>What becomes of a creator whose data is erased, in memory.</summary>
public sealed class EraseCreatorTests : IAsyncDisposable
{
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(11);

    private readonly FailingPlace _place = new();
    private readonly Connected _connected = new();
    private readonly MemoryHost _host;

    public EraseCreatorTests() => _host = new(services => services
        .AddSingleton<IFollowerSeries, MemoryFollowerSeries>()
        .AddSingleton<IKnownReadings, MemoryKnownReadings>()
        .AddSingleton<IConnections>(_connected)
        .AddSingleton<IPersonalPlace>(_place));

    private ErasureDesk Desk => _host.Get<ErasureDesk>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_was_connected_is_ended_and_the_certificate_says_of_how_much_no_platform_was_told()
    {
        _connected.Kept = new(2, 1);

        var erasure = await EraseAsync(await DecidedAsync());

        Assert.Contains((MemoryHost.Brand, "bluesky:ada1.example"), _connected.Asked);
        var place = Assert.Single(erasure.Places!, place => place.Name == "connections");
        Assert.Equal((2, 1), (place.Removed, place.Kept));
    }

    [Fact]
    public async Task A_campaign_keeps_that_somebody_was_in_it_and_neither_who_nor_what_it_brought()
    {
        var id = await DecidedAsync();
        const string Other = "maison-20260101T000000-00000000000000ff";
        var (members, results) = (_host.Get<ICampaignMembers>(), _host.Get<ICampaignResults>());
        foreach (var (vetting, code) in new[] { (id, "ADA10"), (Other, "BEA10") })
        {
            await members.PutAsync(MemoryHost.Brand, "rentree", new(vetting, [code], []), default);
            await results.PutAsync(
                MemoryHost.Brand, "rentree", [new(vetting, new(2026, 2, 1), Orders: 2), new(vetting, new(2026, 2, 2), Orders: 1)], default);
        }

        var erasure = await EraseAsync(id);

        var left = await members.ListAsync(MemoryHost.Brand, "rentree", default);
        Assert.Equal((Other, 1), (Assert.Single(left.Members).Vetting, left.Erased));
        Assert.All(await results.ListAsync(MemoryHost.Brand, "rentree", default).ToListAsync(), row => Assert.Equal(Other, row.Vetting));
        Assert.Equal(1, Assert.Single(erasure.Places!, place => place.Name == "campaigns").Removed);
        Assert.Equal(2, Assert.Single(erasure.Places!, place => place.Name == "campaignResults").Removed);
    }

    [Fact]
    public async Task Leaves_that_and_when_somebody_decided_and_nothing_of_whom()
    {
        var id = await DecidedAsync();
        var head = (await _host.VettingAsync(id)).Log;
        Assert.NotEmpty(Contents("msg-1"));

        var erasure = await EraseAsync(id);

        Assert.True(erasure.IsDone);
        Assert.Empty(Contents("msg-1"));
        Assert.Empty(Contents("ada1.example"));
        var row = await _host.VettingAsync(id);
        Assert.Equal(
            (VettingStage.Approved, "", null, null, null), (row.Stage, row.CreatorName, row.Creator, row.Order, row.Facts));
        Assert.Equal((head, erasure.Id), (row.Log, row.Erasure!.Id));
        var logged = Assert.Single(await _host.Log.ReadAsync(id, default));
        Assert.Equal((head!.Hash, null), (logged.Hash, logged.Closing.Words));
        Assert.Equal("Léa Petit", Assert.IsType<Closing.Decided>(logged.Closing).By);
        Assert.Null(await _host.Flows.FindAsync(id));
        Assert.Null(await _host.Runs.FindAsync(id, default));
        Assert.Empty(await _host.Get<CandidateIndex>().AllAsync(MemoryHost.Brand, default));
        Assert.Empty(await _host.Get<IUses>().ListAsync(id, default));
        Assert.DoesNotContain(_host.Mailer.Sent, mail => mail.Key.StartsWith(id, StringComparison.Ordinal));
        Assert.Empty(await _host.Get<IFollowerSeries>().ReadAsync("bluesky:ada1.example", DateOnly.MinValue, default));
    }

    [Fact]
    public async Task Its_own_row_names_nobody_at_the_end_and_says_what_was_removed()
    {
        var id = await DecidedAsync();
        var creator = (await _host.VettingAsync(id)).Creator!;

        var erasure = await EraseAsync(id);

        Assert.Equal((null, null, null, 1), (erasure.Creator, erasure.Traces, erasure.Only, erasure.Vettings));
        var removed = erasure.Places!.ToDictionary(place => place.Name, place => place.Removed);
        Assert.Equal((1, 2, 1, 2), (removed["rows"], removed["reviewLinks"], removed["reasons"], removed["orchestrations"]));
        Assert.Equal((1, 1, 1, 1), (removed["submissions"], removed["histories"], removed["analyses"], removed["dossiers"]));
        Assert.Equal(1, removed["applicants"]);
        Assert.Null(await Desk.RequestAsync(MemoryHost.Brand, creator, ErasureRequest.Brand, default));
        Assert.Equal(
            ["decisions", "rows", "deliveries", "events", "backups", "elsewhere"],
            KeptLine.Of(erasure, new ErasureTerms()).Select(line => line.What));
    }

    [Fact]
    public async Task What_waits_to_go_out_with_others_and_what_the_teams_chat_was_told_goes_too_and_nobody_elses()
    {
        await _host.Get<IMemberStore>().SaveAsync(
            new Member(MemoryHost.Brand, "lea@maison.example", "Léa", MemberRole.Reviewer, "fr", Sample.Now, Digest: DigestRhythm.Daily),
            default);
        var profiles = _host.Get<IBrandProfiles>();
        await profiles.UpdateAsync(
            MemoryHost.Brand,
            profile => profile with { Chat = new TeamChat(ChatKind.Slack, "https://chat.example/", "chat.example", "fr") }, default);
        var other = Admitted(await _host.DeliverAsync("msg-2"));
        var id = await _host.BeginAsync();
        Assert.Equal(2, (await _host.Get<IDigests>().ListAsync(default)).Count);
        Assert.True(await profiles.WasToldAsync(MemoryHost.Brand, $"{id}/ready", default));

        var erasure = await EraseAsync(id);

        Assert.Equal(other, Assert.Single(await _host.Get<IDigests>().ListAsync(default)).VettingId);
        Assert.False(await profiles.WasToldAsync(MemoryHost.Brand, $"{id}/ready", default));
        Assert.False(await profiles.WasToldAsync(MemoryHost.Brand, $"{id}/decided", default));
        Assert.True(await profiles.WasToldAsync(MemoryHost.Brand, $"{other}/ready", default));
        var removed = erasure.Places!.ToDictionary(place => place.Name, place => place.Removed);
        Assert.Equal((1, 1), (removed["digests"], removed["teamNews"]));
        Assert.Equal(1, await SweepAtMorningAsync());
        var digest = _host.Mailer.Sent.Single(mail => mail.Kind == "digest");
        Assert.Single(digest.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<int> SweepAtMorningAsync()
    {
        await _host.PassAsync(TimeSpan.FromDays(1));
        return await _host.Get<DigestSweep>().RunAsync(default);
    }

    [Fact]
    public async Task Tells_the_creator_before_their_address_is_gone_and_the_link_shows_the_certificate()
    {
        var id = await DecidedAsync();
        Mail? told = null;
        _host.Mailer.Refusal = mail =>
        {
            told = mail.Kind == "erasure" ? mail : told;
            return null;
        };

        var erasure = await EraseAsync(id);

        Assert.Equal("msg-1@creators.example", told!.ToAddress);
        var shown = Assert.IsType<RightsView.Erased>(await _host.Get<RightsDesk>().OpenAsync(told.Text, default));
        Assert.Equal(erasure.Id, shown.Erasure.Id);
        _host.Time.Advance(TimeSpan.FromDays(31));
        Assert.IsType<RightsView.ExpiredLink>(await _host.Get<RightsDesk>().OpenAsync(told.Text, default));
    }

    [Fact]
    public async Task A_vetting_under_way_ends_as_withdrawn_and_the_brand_is_told()
    {
        var id = await _host.BeginAsync();
        await _host.Vettings.UpdateAsync(id, row => row with { Reference = "crm-4711" }, default);
        _host.Told();

        var erasure = await EraseAsync(id);

        var row = await _host.VettingAsync(id);
        Assert.Equal(VettingStage.Withdrawn, row.Stage);
        var closing = Assert.IsType<Closing.Withdrawn>(Assert.Single(await _host.Log.ReadAsync(id, default)).Closing);
        Assert.True(closing.ByCreator);
        var told = Assert.Single(_host.Outcomes.Taken).Data;
        Assert.Equal((VettingOutcome.Withdrawn, null, null), (told.Outcome, told.Creator, told.Reference));
        Assert.Empty(await _host.Get<IStepLog>().ReadAsync(id, default));
        Assert.All(await EventsAsync(), happened => Assert.Equal(new EventFacts(happened.Facts.Outcome), happened.Facts));
        Assert.True(erasure.IsDone);
        Assert.Empty(Contents("msg-1"));
    }

    [Fact]
    public async Task What_the_brand_has_not_taken_yet_is_never_sent_and_what_it_took_is_kept_without_facts()
    {
        _host.Outcomes.Away = new HttpRequestException("away");
        var id = await DecidedAsync();
        var before = await EventsAsync();
        Assert.Equal(3, before.Count);
        Assert.Contains(before, happened => happened.Facts.DossierSha256 is not null);

        var erasure = await EraseAsync(id);
        _host.Outcomes.Away = null;
        await _host.ReconcileAsync();
        await _host.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(EventType.Decided.Name(), Assert.Single(_host.Outcomes.All).Type);
        Assert.Equal((null, null), (_host.Outcomes.All[0].Data.Creator, _host.Outcomes.All[0].Data.Reason));
        Assert.All(await EventsAsync(), happened => Assert.Equal(new EventFacts(happened.Facts.Outcome), happened.Facts));
        Assert.Equal(2, erasure.Places!.Single(place => place.Name == "events").Removed);
        Assert.Contains("events", KeptLine.Of(erasure, new ErasureTerms()).Select(line => line.What));
    }

    private async Task<IReadOnlyList<BrandEvent>> EventsAsync() =>
        (await _host.Get<IEventLog>().ListAsync(MemoryHost.Brand, 50, null, default)).Items;

    [Fact]
    public async Task What_a_last_step_still_wrote_is_erased_once_it_has_settled()
    {
        var id = await _host.BeginAsync();
        await Desk.RequestOfAsync(id, ErasureRequest.Brand, default);
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.False(Standing().IsDone);

        var late = _host.Get<IContentStore>().For(_host.Get<IUses>(), id);
        await late.PutAsync(ContentKind.Analysis, "late words of msg-1"u8.ToArray(), default);
        await _host.Vettings.UpdateAsync(id, row => row with { CreatorName = "msg-1", Problem = "msg-1" }, default);
        await _host.PassAsync(Settled);

        Assert.True(Standing().IsDone);
        Assert.Empty(Contents("msg-1"));
        Assert.Equal("", (await _host.VettingAsync(id)).CreatorName);
    }

    [Fact]
    public async Task The_same_request_while_it_goes_on_is_the_same_erasure()
    {
        var creator = (await _host.VettingAsync(await _host.BeginAsync())).Creator!;

        var first = await Desk.RequestAsync(MemoryHost.Brand, creator, ErasureRequest.Brand, default);
        var again = await Desk.RequestAsync(MemoryHost.Brand, creator, ErasureRequest.Brand, default);

        Assert.Equal(first!.Id, again!.Id);
    }

    [Fact]
    public async Task All_vettings_of_the_person_are_erased_and_nobody_elses()
    {
        var first = await DecidedAsync();
        await _host.PassAsync(TimeSpan.FromDays(1));
        var second = Admitted(await _host.DeliverAsync("msg-1", body: "again"));
        var other = Admitted(await _host.DeliverAsync("msg-2"));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        await EraseAsync(second);

        Assert.NotNull((await _host.VettingAsync(first)).Erasure);
        Assert.NotNull((await _host.VettingAsync(second)).Erasure);
        Assert.Null((await _host.VettingAsync(other)).Erasure);
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(other)).Stage);
        // Both gave the same account: what was read of it is the other's too.
        var dossier = await _host.Get<IContentStore>().GetJsonAsync<Core.Dossiers.Dossier>(
            (await _host.VettingAsync(other)).Dossier!, default);
        Assert.All(dossier.Provenance.Histories.OfType<RetrievalOutcome.Retrieved>(), history =>
            Assert.Contains(history.History, _host.Content.All.Keys));
        Assert.Contains("sharedContents", KeptLine.Of(Standing(), new ErasureTerms()).Select(line => line.What));
    }

    [Fact]
    public async Task Who_was_erased_may_come_again_and_is_a_stranger()
    {
        await EraseAsync(await DecidedAsync());

        var again = Admitted(await _host.DeliverAsync("msg-1", body: "again"));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(again)).Stage);
    }

    [Fact]
    public async Task A_delivery_that_is_repeated_after_the_erasure_begins_nothing()
    {
        var id = await DecidedAsync();
        await EraseAsync(id);
        var starts = _host.Flows.Starts;

        Assert.Equal(id, Admitted(await _host.DeliverAsync("msg-1")));

        Assert.Equal(starts, _host.Flows.Starts);
        Assert.Empty(Contents("msg-1"));
    }

    [Fact]
    public async Task A_place_that_is_away_is_tried_again_by_the_policy()
    {
        var id = await DecidedAsync();
        _place.Failures = 3;

        var erasure = await EraseAsync(id);

        Assert.True(erasure.IsDone);
        Assert.Equal(4, _place.Attempts);
    }

    [Fact]
    public async Task Goes_on_where_it_was_when_the_engine_lost_it()
    {
        var id = await DecidedAsync();
        _place.Failures = 5;
        var erasure = (await Desk.RequestOfAsync(id, ErasureRequest.Operator, default))!;
        await _host.PassAsync(TimeSpan.FromSeconds(10));
        Assert.False(Standing().IsDone);
        var before = Standing().Places!;

        await _host.LoseAsync(erasure.Id);
        _place.Failures = 0;
        Assert.Equal(1, await _host.ReconcileAsync());

        var done = Standing();
        Assert.True(done.IsDone);
        Assert.Equal(1, done.Vettings);
        // What was removed before the engine lost it is counted.
        Assert.All(before, place => Assert.Contains(place, done.Places!));
        Assert.Empty(Contents("msg-1"));
        Assert.Equal(0, await _host.ReconcileAsync());
    }

    [Fact]
    public async Task A_row_of_before_creators_had_names_is_found_by_its_submission()
    {
        var old = await DecidedAsync();
        await _host.Vettings.UpdateAsync(old, row => row with { Creator = null }, default);
        await _host.PassAsync(TimeSpan.FromDays(1));
        var newer = Admitted(await _host.DeliverAsync("msg-1", body: "again"));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        await EraseAsync(newer);

        Assert.NotNull((await _host.VettingAsync(old)).Erasure);
        Assert.Empty(Contents("msg-1"));
    }

    [Fact]
    public async Task Nobody_can_tell_from_an_id_whom_an_erasure_was_about()
    {
        var erasure = await EraseAsync(await DecidedAsync());

        var creator = _host.Get<CreatorIds>().Of(MemoryHost.Brand, "msg-1@creators.example");
        Assert.NotEqual(creator[..16], ErasureId.Parse(erasure.Id)!.Random);
        Assert.DoesNotContain(
            creator, Encoding.UTF8.GetString(CanonicalJson.Serialize(erasure)), StringComparison.Ordinal);
    }

    private async Task<string> DecidedAsync()
    {
        var id = await _host.BeginAsync();
        await _host.Get<IFollowerSeries>().AddAsync(
            "bluesky:ada1.example", new FollowerCount(new DateOnly(2026, 1, 2), 7), default);
        await _host.DecideAsync(id);
        return id;
    }

    private async Task<ErasureRecord> EraseAsync(string vettingId)
    {
        var erasure = await Desk.RequestOfAsync(vettingId, ErasureRequest.Creator, default);
        await _host.PassAsync(Settled);
        return (await Desk.FindAsync(MemoryHost.Brand, erasure!.Id, default))!;
    }

    private ErasureRecord Standing() =>
        _host.Get<IErasureStore>().ListAsync(MemoryHost.Brand, 10, null, default).Result.Items[0];

    private static string Admitted(AdmissionResult result) => Assert.IsType<AdmissionResult.Admitted>(result).VettingId;

    private IEnumerable<ContentRef> Contents(string words) => _host.Content.All
        .Where(one => one.Key.Kind is not (ContentKind.Brief or ContentKind.Policy))
        .Where(one => one.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0).Select(one => one.Key);

    private sealed class Connected : IConnections
    {
        /// <summary>What is ended the first time.</summary>
        public ForgottenConnections Kept { get; set; } = ForgottenConnections.None;

        public List<(string Brand, string Channel)> Asked { get; } = [];

        public Task<ForgottenConnections> ForgetAsync(string brand, string vettingId, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<ForgottenConnections> ForgetAsync(
            string brand, Creator creator, IEnumerable<Channel> channels, CancellationToken cancellation)
        {
            Asked.AddRange(channels.Select(channel => (brand, channel.Key)));
            var ended = Kept;
            Kept = ForgottenConnections.None;
            return Task.FromResult(ended);
        }
    }

    private sealed class FailingPlace : IPersonalPlace
    {
        public int Failures { get; set; }

        public int Attempts { get; private set; }

        public string Name => "failing";

        public Task<IReadOnlyList<ErasedPlace>> EraseAsync(
            ErasureRecord erasure, Traces traces, CancellationToken cancellation)
        {
            Attempts++;
            return Failures-- > 0
                ? throw new IOException("away")
                : Task.FromResult<IReadOnlyList<ErasedPlace>>([new ErasedPlace(Name, 0)]);
        }
    }
}
