using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Pipeline;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What becomes of the pictures of posts that a vetting's dossier quotes.</summary>
public sealed class VettingPicturesTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public VettingPicturesTests() =>
        _host.Source.With = post => post with { Picture = $"https://cdn.example/{post.Id}.jpg" };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Those_that_can_be_had_are_there_when_reviewers_are_asked()
    {
        _host.Pictures.Find = address => address.EndsWith("0.jpg", StringComparison.Ordinal) ? null : [1, 2];

        var id = await _host.BeginAsync();

        var row = await _host.VettingAsync(id);
        Assert.Equal(VettingStage.InReview, row.Stage);
        var quoted = (await DossierAsync(row)).Quoted!.Select(post => post.Picture!).ToList();
        Assert.Equal(quoted.Order(), _host.Pictures.Asked.Order());
        Assert.Equal(
            quoted.Where(address => !address.EndsWith("0.jpg", StringComparison.Ordinal)).Order(),
            (await _host.Get<IEvidencePictures>().ListAsync(id, default)).Select(picture => picture.Address).Order());
    }

    [Fact]
    public async Task A_fault_in_taking_them_stops_no_vetting()
    {
        _host.Pictures.Find = _ => throw new InvalidOperationException();

        var id = await _host.BeginAsync();

        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        Assert.Empty(await _host.Get<IEvidencePictures>().ListAsync(id, default));
        Assert.NotEmpty(_host.Pictures.Asked);
    }

    [Fact]
    public async Task An_erasure_leaves_none_of_its_own_and_all_of_others()
    {
        _host.Pictures.Find = _ => [1, 2];
        var id = await _host.BeginAsync();
        var other = Assert.IsType<AdmissionResult.Admitted>(await _host.DeliverAsync("msg-2")).VettingId;
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        var pictures = _host.Get<IEvidencePictures>();
        var (mine, others) = (await pictures.ListAsync(id, default), await pictures.ListAsync(other, default));
        Assert.NotEmpty(others);

        var erasure = Assert.IsType<ErasureRecord>(
            await _host.Get<ErasureDesk>().RequestOfAsync(id, ErasureRequest.Creator, default));
        await _host.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(await pictures.ListAsync(id, default));
        Assert.Equal(others.Count, (await pictures.ListAsync(other, default)).Count);
        var done = (await _host.Get<IErasureStore>().FindAsync(erasure.Id, default))!;
        Assert.Equal(mine.Count, done.Places!.Single(place => place.Name == "evidencePictures").Removed);
    }

    private Task<Dossier> DossierAsync(VettingSummary row) =>
        _host.Content.GetJsonAsync<Dossier>(row.Dossier!, default);
}
