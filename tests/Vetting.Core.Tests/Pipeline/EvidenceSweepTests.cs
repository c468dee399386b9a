using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class EvidenceSweepTests
{
    private readonly MemoryEvidenceLinks _links = new();
    private readonly Probe _probe = new();

    [Fact]
    public async Task Looks_once_a_day_at_what_a_dossier_in_review_quotes()
    {
        await using var host = Host();
        var id = await host.BeginAsync();

        var looked = await SweepAsync(host);
        Assert.True(looked > 0);
        Assert.Equal(0, await SweepAsync(host));
        await host.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(looked, await SweepAsync(host));

        Assert.Equal(2 * looked, _probe.Asked.Count);
        Assert.All(await _links.ListAsync(id, default), link => Assert.Null(link.GoneSince));
    }

    [Fact]
    public async Task Keeps_since_when_a_link_leads_nowhere_until_it_leads_there_again()
    {
        await using var host = Host();
        var id = await host.BeginAsync();
        _probe.Life = LinkLife.Gone;
        await SweepAsync(host);
        var first = await SinceAsync(id);
        Assert.NotNull(first);

        await host.PassAsync(TimeSpan.FromDays(1));
        await SweepAsync(host);
        Assert.Equal(first, await SinceAsync(id));

        _probe.Life = LinkLife.Unknown;
        await host.PassAsync(TimeSpan.FromDays(1));
        await SweepAsync(host);
        Assert.Equal(first, await SinceAsync(id));

        _probe.Life = LinkLife.Lives;
        await host.PassAsync(TimeSpan.FromDays(1));
        await SweepAsync(host);
        Assert.Null(await SinceAsync(id));
    }

    [Fact]
    public async Task Looks_at_those_decided_of_late_and_at_no_older_ones()
    {
        await using var host = Host();
        var id = await host.BeginAsync();
        await host.DecideAsync(id);
        Assert.True(await SweepAsync(host) > 0);

        await host.PassAsync(TimeSpan.FromDays(46));

        Assert.Equal(0, await SweepAsync(host));
    }

    [Fact]
    public async Task Asks_again_for_pictures_that_reviewers_miss_and_for_none_of_a_post_that_is_gone()
    {
        await using var host = Pictured();
        var id = await host.BeginAsync();
        var missed = host.Pictures.Asked.Distinct().ToList();
        Assert.NotEmpty(missed);
        host.Pictures.Find = _ => [1, 2];

        _probe.Life = LinkLife.Gone;
        await SweepAsync(host, id);
        Assert.Empty(await KeptAsync(host, id));

        _probe.Life = LinkLife.Lives;
        await host.PassAsync(TimeSpan.FromDays(1));
        await SweepAsync(host, id);
        Assert.Equal(missed.Order(), (await KeptAsync(host, id)).Order());
        Assert.Equal(2 * missed.Count, host.Pictures.Asked.Count());
    }

    [Fact]
    public async Task Asks_for_no_picture_of_what_is_decided()
    {
        await using var host = Pictured();
        var id = await host.BeginAsync();
        host.Pictures.Find = _ => [1, 2];
        await host.DecideAsync(id);

        Assert.True(await SweepAsync(host, id) > 0);

        Assert.Empty(await KeptAsync(host, id));
    }

    private static async Task<IEnumerable<string>> KeptAsync(MemoryHost host, string id) =>
        (await host.Get<IEvidencePictures>().ListAsync(id, default)).Select(picture => picture.Address);

    private MemoryHost Pictured()
    {
        var host = Host();
        host.Source.With = post => post with { Picture = $"https://cdn.example/{post.Id}.jpg" };
        return host;
    }

    private static async Task<int> SweepAsync(MemoryHost host)
    {
        var sweep = host.Get<EvidenceSweep>().RunAsync(default);
        while (!sweep.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        return await sweep;
    }

    /// <summary>The same, in which no time passes once every link of that vetting was looked at.</summary>
    private async Task<int> SweepAsync(MemoryHost host, string id)
    {
        var dossier = await host.Content.GetJsonAsync<Dossier>((await host.VettingAsync(id)).Dossier!, default);
        var links = dossier.Dimensions.SelectMany(dimension => dimension.Findings).SelectMany(finding => finding.Evidence)
            .Concat(dossier.Portrait!.Channels.SelectMany(channel => channel.Best))
            .Select(evidence => evidence.Link).OfType<string>().Distinct().Count();
        var before = _probe.Asked.Count;
        var sweep = host.Get<EvidenceSweep>().RunAsync(default);
        while (_probe.Asked.Count < before + links)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await sweep;
    }

    /// <summary>Of the first that was looked at; null when none is gone.</summary>
    private async Task<DateTimeOffset?> SinceAsync(string id) =>
        (await _links.ListAsync(id, default)).Min(link => link.GoneSince);

    private MemoryHost Host() => new(services =>
        services.AddSingleton<IEvidenceLinks>(_links).AddSingleton<ILinkProbe>(_probe));

    private sealed class Probe : ILinkProbe
    {
        public LinkLife Life { get; set; } = LinkLife.Lives;

        public ConcurrentQueue<Uri> Asked { get; } = [];

        public Task<LinkLife> ProbeAsync(Uri link, CancellationToken cancellation)
        {
            Asked.Enqueue(link);
            return Task.FromResult(Life);
        }
    }
}
