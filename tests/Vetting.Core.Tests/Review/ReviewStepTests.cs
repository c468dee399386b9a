using Vetting.Core.Content;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Review;

/// <summary>What steps do to a row that changed since their orchestration looked.</summary>
public sealed class ReviewStepTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(VettingStage.Received, VettingStage.Failed)]
    [InlineData(VettingStage.InReview, VettingStage.Failed)]
    [InlineData(VettingStage.Approved, VettingStage.Approved)]
    [InlineData(VettingStage.Expired, VettingStage.Expired)]
    public async Task A_problem_that_ends_a_vetting_undoes_no_outcome(VettingStage before, VettingStage after)
    {
        var id = await StandAsync(before);

        await RecordAsync(new VettingProblem(id, "CloseRun failed: away", Ends: true));

        var row = await _host.VettingAsync(id);
        Assert.Equal((after, "CloseRun failed: away"), (row.Stage, row.Problem));
        Assert.Equal(FlowStatus.Failed, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task A_problem_that_ends_nothing_changes_no_stage()
    {
        var id = await StandAsync(VettingStage.InReview);

        await RecordAsync(new VettingProblem(id, "MailReviewer failed: gone", Ends: false));

        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.InReview, "MailReviewer failed: gone"), (row.Stage, row.Problem));
        Assert.Equal(FlowStatus.Running, await _host.ListedAsAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_failed_keeps_its_first_problem(bool ends)
    {
        var id = await StandAsync(VettingStage.Failed);

        await RecordAsync(new VettingProblem(id, "OpenReview failed: stopped", ends));

        Assert.Equal("An operator stopped this vetting.", (await _host.VettingAsync(id)).Problem);
    }

    [Fact]
    public async Task A_vetting_that_was_stopped_meanwhile_is_put_before_nobody()
    {
        var id = await StandAsync(VettingStage.Failed);
        var before = await _host.VettingAsync(id);
        var dossier = new CompiledDossier(Sample.Reference(ContentKind.Dossier), Recommendation.Approve, 80);

        await Assert.ThrowsAsync<PermanentFailureException>(() =>
            new OpenReview(_host.Vettings, _host.Get<IContentStore>(), _host.Log, _host.Get<BrandEvents>(), _host.Get<ITurns>(), _host.Time).RunAsync(new ReviewToOpen(id, dossier), default));

        Assert.Equal(before, await _host.VettingAsync(id));
    }

    private Task RecordAsync(VettingProblem problem) =>
        new RecordProblem(_host.Vettings, _host.Runs, _host.Get<BrandEvents>()).RunAsync(problem, default);

    /// <summary>A vetting of which the engine knows nothing.</summary>
    private async Task<string> StandAsync(VettingStage stage)
    {
        var id = VettingId.For(MemoryHost.Brand, "msg-1", Sample.Now).ToString();
        await _host.Runs.AddAsync(id, default);
        await _host.Vettings.AddAsync(
            new VettingSummary(
                id, MemoryHost.Brand, "printemps", "Ada", Sample.Now, stage,
                Problem: stage == VettingStage.Failed ? "An operator stopped this vetting." : null),
            default);
        return id;
    }
}
