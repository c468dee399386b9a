using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Watching;

/// <summary>A year of looking at an approved creator, in memory and with a clock of its own.</summary>
public sealed class WatchedYearTests : IAsyncDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MemoryHost _host = new();
    private readonly LivingAccount _account;

    public WatchedYearTests()
    {
        _account = new LivingAccount(_host.Time);
        _host.Source.Living = _account.Read;
    }

    private IWatches Watches => _host.Get<IWatches>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task When_nothing_happens_everything_is_looked_at_every_month_and_nobody_is_told_anything()
    {
        var id = await ApprovedAsync();

        await PassAsync(365);

        var watch = await WatchAsync(id);
        Assert.Equal(WatchEnding.Term, watch.Ended?.How);
        Assert.Equal(12, watch.Looks);
        Assert.Empty(_host.Told());
        Assert.Equal(FlowStatus.Completed, (await _host.Flows.FindAsync(watch.FlowId))?.Status);
        var looks = (await Watches.LinesAsync(id, default)).OfType<WatchLine.Looked>().ToList();
        Assert.Equal(12, looks.Count);
        Assert.All(looks, look => Assert.Equal((15, 0), (look.New, look.Changed)));
    }

    [Fact]
    public async Task Each_change_is_told_once_to_each_reviewer()
    {
        var id = await ApprovedAsync();
        await PassAsync(20);
        _account.Odd[_account.Newest + 1] = post => post with { Text = "Les pédés, on devrait tous les brûler. Bon appétit." };
        await PassAsync(20);
        Assert.Equal(["Finding safety.group-violence"], ToldChanges());

        _account.Followers = 41_000;
        await PassAsync(30);
        Assert.Equal(["Followers followers"], ToldChanges());

        _account.Name = "Ada voyage";
        await PassAsync(30);
        // Twice the followers, and as many likes as before.
        Assert.Equal(["Engagement engagement", "Name name"], ToldChanges());

        _host.Source.Away = _ => new HistoryUnavailableException(UnavailableReason.Private, "private");
        await PassAsync(60);
        Assert.Equal(["Account account"], ToldChanges());

        _host.Source.Away = _ => null;
        await PassAsync(120);
        Assert.Empty(ToldChanges());
        var watch = await WatchAsync(id);
        Assert.Equal(4, watch.Open?.Count);
        Assert.Null(watch.Waiting);
    }

    [Fact]
    public async Task A_grave_new_post_is_found_by_the_days_look_before_the_months()
    {
        var id = await ApprovedAsync();
        await PassAsync(5);
        _account.Odd[_account.Newest + 1] = post => post with { Text = "Les pédés, on devrait tous les brûler. Bon appétit." };

        await PassAsync(4);

        Assert.Equal(["Finding safety.group-violence"], ToldChanges());
        Assert.Equal(1, (await WatchAsync(id)).Looks);
    }

    [Fact]
    public async Task Posts_that_draw_far_less_than_the_account_ever_did_are_told()
    {
        await ApprovedAsync();
        _account.Since = (_host.Time.GetUtcNow(), post => post with { Likes = post.Likes / 4 });

        await PassAsync(33);

        Assert.Contains("Engagement engagement", ToldChanges());
    }

    [Fact]
    public async Task A_tone_that_turns_is_told_once()
    {
        _host.Texts.Hears = text => text.StartsWith("Quelle horreur", StringComparison.Ordinal) ? ToneLabel.Negative : ToneLabel.Positive;
        await ApprovedAsync();
        _account.Since = (_host.Time.GetUtcNow(), post => post with { Text = $"Quelle horreur ! {post.Text}" });

        await PassAsync(120);
        var told = ToldChanges();
        await PassAsync(60);

        Assert.Equal(["Turn discourse.tone-turn"], told.Where(change => change.StartsWith("Turn", StringComparison.Ordinal)));
        Assert.DoesNotContain(ToldChanges(), change => change.StartsWith("Turn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disclosure_taken_away_and_a_quoted_post_deleted_are_told()
    {
        _account.Odd[58] = post => post with { PaidPartnership = true, Text = "Ma soupe avec la cocotte de Rivalo, code ADA10." };
        await ApprovedAsync();
        _account.Odd[58] = post => post with { PaidPartnership = false, Text = "Ma soupe avec la cocotte de Rivalo, code ADA10 !" };

        await PassAsync(31);

        Assert.Contains("Disclosure disclosure", ToldChanges());
    }

    [Fact]
    public async Task A_quoted_post_that_its_source_says_is_gone_is_told()
    {
        _account.Odd[50] = post => post with { Text = "Les pédés, on devrait tous les brûler. Bon appétit." };
        await ApprovedAsync();
        _account.Odd[50] = post => post with
        {
            Text = "Les pédés, on devrait tous les brûler. Bon appétit.", GoneSince = _host.Time.GetUtcNow().AddDays(-1),
        };

        await PassAsync(31);

        Assert.Contains("Evidence evidence", ToldChanges());
    }

    [Fact]
    public async Task A_new_ad_for_a_competitor_is_told()
    {
        await ApprovedAsync();
        await PassAsync(5);
        _account.Odd[_account.Newest + 1] = post => post with
        {
            PaidPartnership = true, Text = "Publicité. Ma soupe de saison dans la cocotte de Rivalo, code ADA10.",
        };

        await PassAsync(31);

        Assert.Contains("Competitor fit.competitor-paid", ToldChanges());
    }

    [Fact]
    public async Task What_is_muted_is_not_told_until_the_term_is_over()
    {
        var id = await ApprovedAsync();
        await PassAsync(10);
        _account.Followers = 41_000;
        await PassAsync(25);
        Assert.Equal(["Followers followers"], ToldChanges());
        Assert.Null(await _host.Get<WatchDesk>().MuteAsync(await WatchAsync(id), "Léa Petit", "followers", "Passage à la télévision", 40, default));

        _account.Followers = 90_000;
        await PassAsync(30);
        Assert.DoesNotContain("Followers followers", ToldChanges());
        await PassAsync(15);
        _account.Followers = 30_000;
        await PassAsync(60);

        Assert.Contains("Followers followers", ToldChanges());
        var muted = Assert.Single((await Watches.LinesAsync(id, default)).OfType<WatchLine.Muted>());
        Assert.Equal("Passage à la télévision", muted.Mute.Reason);
    }

    [Fact]
    public async Task A_source_that_is_away_is_tried_again_and_says_nothing_of_the_creator()
    {
        var id = await ApprovedAsync();
        await PassAsync(29);
        _host.Source.Away = _ => new HttpRequestException("away");
        await PassAsync(10);
        Assert.Empty(_host.Told());

        _host.Source.Away = _ => null;
        await PassAsync(40);

        Assert.Empty(_host.Told());
        Assert.True((await WatchAsync(id)).Looks >= 2);
    }

    [Fact]
    public async Task Nobody_is_watched_who_was_declined_or_is_declined_by_a_correction()
    {
        var declined = await _host.BeginAsync();
        await _host.DecideAsync(declined, Verdict.Declined);
        Assert.Null(await Watches.FindAsync(declined, default));
    }

    [Fact]
    public async Task Of_looks_only_the_newest_stays_with_what_was_decided_on()
    {
        var id = await ApprovedAsync();
        await PassAsync(31);
        var afterOne = Kept();
        await PassAsync(180);

        var watch = await WatchAsync(id);
        Assert.True(watch.Looks >= 6);
        Assert.Null(watch.Former);
        Assert.Equal(afterOne, Kept());
        Assert.Equal((2, 2, 2), Kept());
        Assert.Contains(watch.Reference, _host.Content.All.Keys);
        Assert.Contains((await _host.VettingAsync(id)).Dossier!, _host.Content.All.Keys);
        var used = (await _host.Get<IUses>().ListAsync(id, default)).Select(use => use.Content).OfType<ContentRef>();
        Assert.All(used, content => Assert.Contains(content, _host.Content.All.Keys));
    }

    [Fact]
    public async Task Another_handle_is_told_as_another_name()
    {
        await ApprovedAsync();
        await PassAsync(20);
        _account.Handle = "ada.elsewhere.example";
        await PassAsync(20);

        Assert.Equal(["Name name"], ToldChanges());
    }

    [Fact]
    public async Task The_brands_own_system_hears_of_what_matters_and_of_the_end()
    {
        var id = await ApprovedAsync();
        _account.Followers = 41_000;
        await PassAsync(20);
        var (changed, desk) = (Assert.Single(Told("watch.changed")), _host.Get<WatchDesk>());
        Assert.Null(await desk.EndAsync(await WatchAsync(id), "Léa Petit", "Contrat terminé", default));
        await PassAsync(2);

        Assert.Equal([("followers", "medium")], changed.Data.Changes!.Select(change => (change.Subject, change.Severity)));
        Assert.Equal((id, 1), (changed.Data.VettingId, changed.Data.Look));
        Assert.Equal(WatchEnding.Brand, Assert.Single(Told("watch.ended")).Data.Ending);
    }

    [Fact]
    public async Task Who_is_approved_again_is_watched_again_and_told_of_nothing_twice()
    {
        var id = await ApprovedAsync();
        _account.Followers = 41_000;
        await PassAsync(20);
        Assert.Equal(["Followers followers"], ToldChanges());
        var settle = ActivatorUtilities.CreateInstance<SettleWatch>(_host.Get<IServiceProvider>());
        await _host.Vettings.UpdateAsync(id, row => row with { Stage = VettingStage.Declined }, default);
        await settle.RunAsync(id, default);
        Assert.Equal(WatchEnding.Decision, (await WatchAsync(id)).Ended?.How);

        await _host.Vettings.UpdateAsync(id, row => row with { Stage = VettingStage.Approved }, default);
        await settle.RunAsync(id, default);
        await PassAsync(40);

        Assert.Null((await WatchAsync(id)).Ended);
        Assert.True((await WatchAsync(id)).Looks >= 2);
        Assert.DoesNotContain("Followers followers", ToldChanges());
    }

    [Fact]
    public async Task Ends_with_a_reason_when_the_brand_says_so()
    {
        var id = await ApprovedAsync();
        var desk = _host.Get<WatchDesk>();
        Assert.Equal(WatchProblem.NoReason, await desk.EndAsync(await WatchAsync(id), "Léa Petit", " \u200b", default));
        Assert.Null(await desk.EndAsync(await WatchAsync(id), "Léa Petit", "Contrat terminé", default));
        await PassAsync(1);

        Assert.Equal((WatchEnding.Brand, "Contrat terminé"), ((await WatchAsync(id)).Ended!.How, (await WatchAsync(id)).Ended!.Reason));
        Assert.Equal(FlowStatus.Completed, (await _host.Flows.FindAsync(Watch.FlowIdOf(id)))?.Status);
        Assert.Equal(WatchProblem.Over, await desk.LookNowAsync(await WatchAsync(id), "Léa Petit", default));
    }

    [Fact]
    public async Task One_that_the_engine_lost_is_started_again_when_its_look_is_due()
    {
        var id = await ApprovedAsync();
        await _host.LoseAsync(Watch.FlowIdOf(id));
        await PassAsync(30);
        Assert.Equal(0, (await WatchAsync(id)).Looks);
        await _host.PassAsync(TimeSpan.FromMinutes(30));

        await _host.ReconcileAsync();

        Assert.Equal(1, (await WatchAsync(id)).Looks);
    }

    private async Task<string> ApprovedAsync()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);
        _host.Told();
        Assert.NotNull(await Watches.FindAsync(id, default));
        return id;
    }

    /// <summary>Day by day, with what is due once a day.</summary>
    private async Task PassAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            await _host.PassAsync(Day, Day / 4);
            await _host.Get<LightLooks>().RunAsync(default);
            await _host.Get<WeeklyChanges>().RunAsync(default);
        }

        await _host.PassAsync(TimeSpan.FromMinutes(2));
    }

    private IReadOnlyList<EventMessage> Told(string type) => [.. _host.Outcomes.All.Where(message => message.Type == type)];

    /// <summary>Histories, analyses and dossiers that are kept.</summary>
    private (int Histories, int Analyses, int Dossiers) Kept()
    {
        int Of(ContentKind kind) => _host.Content.All.Keys.Count(content => content.Kind == kind);
        return (Of(ContentKind.History), Of(ContentKind.Analysis), Of(ContentKind.Dossier));
    }

    private async Task<Watch> WatchAsync(string id) => (await Watches.FindAsync(id, default))!;

    private int _mails;

    /// <summary>Changes that both reviewers were mailed since the last time, without their links.</summary>
    private IReadOnlyList<string> ToldChanges()
    {
        var news = _host.Mailer.Sent.Where(mail => mail.Kind.StartsWith("changes", StringComparison.Ordinal)).ToList();
        var each = news.Skip(_mails).SelectMany(mail => mail.Text.Split('\n'))
            .Select(line => line[..line.LastIndexOf(' ')]).GroupBy(line => line).ToList();
        _mails = news.Count;
        Assert.All(each, change => Assert.Equal(2, change.Count()));
        return [.. each.Select(change => change.Key)];
    }
}
