using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Links;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Rights;

/// <summary>What has been kept for its term is erased, and nothing before.</summary>
public sealed class RetentionSweepTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    private RetentionSweep Sweep => _host.Get<RetentionSweep>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_decided_vetting_stays_thirteen_months()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id, Verdict.Declined);
        var decidedAt = (await _host.VettingAsync(id)).ClosedAt!.Value;

        _host.Time.SetUtcNow(decidedAt.AddMonths(13).AddMinutes(-1));
        Assert.Equal(0, await Sweep.RunAsync(default));
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Sweep.RunAsync(default));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.NotNull((await _host.VettingAsync(id)).Erasure);
        Assert.Equal(ErasureRequest.Term, (await ErasuresAsync()).Single().By);
        // Nobody is written to about what they have been told at the beginning.
        Assert.DoesNotContain(_host.Mailer.Sent, mail => mail.Kind == "erasure");
        Assert.Equal(0, await Sweep.RunAsync(default));
    }

    [Fact]
    public async Task What_nobody_decided_stays_three_months()
    {
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(8));
        var row = await _host.VettingAsync(id);
        Assert.Equal(VettingStage.Expired, row.Stage);

        _host.Time.SetUtcNow(row.SubmittedAt.AddMonths(3).AddMinutes(-1));
        Assert.Equal(0, await Sweep.RunAsync(default));
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Sweep.RunAsync(default));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.NotNull((await _host.VettingAsync(id)).Erasure);
    }

    [Fact]
    public async Task An_older_vetting_goes_and_the_same_persons_newer_one_stays()
    {
        var old = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(8));
        _host.Time.SetUtcNow((await _host.VettingAsync(old)).SubmittedAt.AddMonths(3));
        var newer = Assert.IsType<AdmissionResult.Admitted>(await _host.DeliverAsync("msg-1", body: "again")).VettingId;
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await Sweep.RunAsync(default));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.NotNull((await _host.VettingAsync(old)).Erasure);
        var row = await _host.VettingAsync(newer);
        Assert.Equal((null, VettingStage.InReview), (row.Erasure, row.Stage));
        Assert.NotNull(await _host.Get<IContentStore>().FindAsync(row.Dossier!, default));
        Assert.Equal(newer, await _host.Get<IApplicantLog>().FindAsync(
            MemoryHost.Brand, MemoryHost.Brief.Id, "msg-1@creators.example", default));
    }

    [Fact]
    public async Task The_terms_are_those_of_the_policy_when_the_vetting_began()
    {
        await _host.Get<Core.Policies.IPolicyStore>().SaveAsync(
            MemoryHost.Brand, "default", """{"version":"short","retention":{"undecided":1}}"""u8.ToArray(), default);
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(8));

        Assert.Equal(new RetentionTerms(13, 1), (await _host.VettingAsync(id)).Order!.Retention);
        _host.Time.SetUtcNow((await _host.VettingAsync(id)).SubmittedAt.AddMonths(1));
        Assert.Equal(1, await Sweep.RunAsync(default));
    }

    [Fact]
    public async Task An_application_that_nobody_confirmed_goes_with_its_body()
    {
        var content = _host.Get<IContentStore>();
        var body = await content.PutAsync(ContentKind.Submission, "filled in"u8.ToArray(), default);
        await _host.Get<IApplicationStore>().SaveAsync(
            new Application(
                new string('a', 64), MemoryHost.Brand, MemoryHost.Brief.Id, "x@creators.example", "fr", body, Sample.Now,
                Sample.Now.AddDays(3)),
            default);

        await Sweep.RunAsync(default);
        Assert.NotNull(await content.FindAsync(body, default));
        _host.Time.Advance(TimeSpan.FromDays(3));
        await Sweep.RunAsync(default);

        Assert.Null(await content.FindAsync(body, default));
        Assert.Null(await _host.Get<IApplicationStore>().FindAsync(new string('a', 64), default));
    }

    private async Task<IReadOnlyList<ErasureRecord>> ErasuresAsync() =>
        (await _host.Get<IErasureStore>().ListAsync(MemoryHost.Brand, 10, null, default)).Items;
}
