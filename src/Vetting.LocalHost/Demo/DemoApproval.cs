using Vetting.Core.Analysis;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// Vettings of the past, approved before the campaign began. Their dossiers are computed as any, of the histories of then; what
/// was published since is kept as a newer reading, as a watch keeps it. The same inputs give the same ids, so that nothing is
/// there twice.
/// </summary>
/// <param name="first">The campaign's first day.</param>
internal sealed class DemoApproval(IServiceProvider services, DateOnly first)
{
    private const int Before = 24;
    private const int DaysBetween = 5;

    private static readonly string[] Openings =
    [
        "Aujourd’hui,", "Ce matin au marché :", "Dimanche, et donc", "On m’a demandé comment je fais", "Photo du jour :", "Retour de",
        "Petit essai avec", "Encore une fois",
    ];

    private static readonly string[] Endings =
    [
        "Rien de compliqué, juste du temps.", "Dites-moi comment vous faites chez vous.", "Il n’en est rien resté.",
        "La recette est dans le carnet de ma grand-mère.", "On recommence demain.", "Un torchon, une casserole, et c’est tout.", "#cuisinedesaison",
    ];

    private readonly AnalyseDiscourse _analyse = ActivatorUtilities.CreateInstance<AnalyseDiscourse>(services);
    private readonly IContentStore _content = services.GetRequiredService<IContentStore>();
    private readonly IUses _uses = services.GetRequiredService<IUses>();

    private DateTimeOffset VettedAt => At(-8);

    /// <returns>The vetting's id.</returns>
    public async Task<string> ApproveAsync(
        DemoCreator creator, string briefId, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = VettingId.For(DemoBrand.Slug, $"demo-{creator.Handle}", VettedAt).ToString();
        var channel = new Channel(Platforms.Instagram, creator.Handle, null, creator.Followers);
        var order = await OrderAsync(id, creator, channel, briefId, cancellation);
        await KeepReadingAsync(id, creator, channel, now, cancellation);
        if (await services.GetRequiredService<IVettingStore>().FindAsync(id, cancellation) is { Order: { } before })
        {
            await WatchAsync(before, creator, channel, now, cancellation);
            return id;
        }

        var approved = order with { Dossier = await CompileAsync(order, HistoryOf(creator, channel, VettedAt, isNow: false), cancellation) };
        await CloseAsync(approved, creator, cancellation);
        await WatchAsync(approved, creator, channel, now, cancellation);
        return id;
    }

    private async Task<CompiledDossier> CompileAsync(VettingOrder order, ChannelHistory history, CancellationToken cancellation)
    {
        var kept = new RetrievalOutcome.Retrieved(
            await _content.For(_uses, order.VettingId).PutHistoryAsync(history, cancellation), history.Posts.Count);
        var analysis = await _analyse.RunAsync(
            new HistoriesToAnalyse([kept], Policy: order.Policy, Brief: order.Brief, VettingId: order.VettingId), cancellation);
        return await new CompileDossier(_content, _uses).RunAsync(new DossierToCompile(order, [kept], analysis), cancellation);
    }

    private Task WatchAsync(
        VettingOrder order, DemoCreator creator, Channel channel, DateTimeOffset now, CancellationToken cancellation) =>
        new DemoWatch(services).WatchAsync(
            order, creator, VettedAt.AddDays(2), now,
            token => CompileAsync(order with { AsOf = now }, HistoryOf(creator, channel, now, isNow: true), token), cancellation);

    private async Task<VettingOrder> OrderAsync(
        string id, DemoCreator creator, Channel channel, string briefId, CancellationToken cancellation)
    {
        var brief = await services.GetRequiredService<IBriefStore>().FindAsync(DemoBrand.Slug, briefId, cancellation)
            ?? throw new InvalidOperationException($"The demo's brief {briefId} is not there yet.");
        var policy = await services.GetRequiredService<EffectivePolicies>().FindAsync(DemoBrand.Slug, brief, cancellation)
            ?? throw new InvalidOperationException($"The demo's brief {briefId} has no policy.");
        await _uses.NoteChannelsAsync(id, [channel.Key], cancellation);
        var submission = new Submission(
            new Creator(creator.Name, creator.Email, "fr"), [channel], "cuisine de saison", null, new Consent("2026-01", VettedAt), null,
            new Countries("FR", ["FR"]));
        return new VettingOrder(
            id, DemoBrand.Slug, briefId, VettedAt,
            await _content.For(_uses, id).PutJsonAsync(ContentKind.Submission, submission, cancellation),
            await _content.PutJsonAsync(ContentKind.Brief, brief, cancellation),
            await _content.PutAsync(ContentKind.Policy, policy.Canonical, cancellation),
            1, brief.Review.ToSpans(), Watch: policy.Policy.Watch);
    }

    private async Task KeepReadingAsync(
        string id, DemoCreator creator, Channel channel, DateTimeOffset now, CancellationToken cancellation) =>
        await services.GetRequiredService<IKnownReadings>().SaveAsync(
            DemoBrand.Slug, channel.Key,
            new KnownReading(
                await _content.For(_uses, id).PutHistoryAsync(HistoryOf(creator, channel, now, isNow: true), cancellation), now),
            cancellation);

    private async Task CloseAsync(VettingOrder order, DemoCreator creator, CancellationToken cancellation)
    {
        var at = VettedAt.AddDays(2);
        var dossier = order.Dossier!;
        var logged = await services.GetRequiredService<IDecisionLog>().AppendAsync(
            order.VettingId, 1,
            new Closing.Decided(
                $"demo-{order.VettingId}", Verdict.Approved, DemoBrand.Decider, DemoBrand.Owner, "Un regard juste sur la table et le linge.",
                dossier.Dossier.Sha256, at),
            cancellation);
        await services.GetRequiredService<IVettingStore>().AddAsync(
            new VettingSummary(
                order.VettingId, order.Brand, order.BriefId, creator.Name, VettedAt, VettingStage.Approved, dossier.Dossier,
                dossier.Recommendation, dossier.Score, DemoBrand.Decider, at, Order: order, InvitedAt: VettedAt.AddHours(1), BrandToldAt: at,
                Facts: DossierFacts.Of(await _content.GetJsonAsync<Dossier>(dossier.Dossier, cancellation)), Log: logged.Head,
                Creator: services.GetRequiredService<CreatorIds>().Of(order.Brand, creator.Email)),
            cancellation);
    }

    /// <param name="isNow">With what was published since the vetting, and comments.</param>
    private ChannelHistory HistoryOf(DemoCreator creator, Channel channel, DateTimeOffset until, bool isNow)
    {
        var ordinary = Enumerable.Range(0, 3 * Before).Select(number => Ordinary(creator, number));
        var posts = ordinary.Concat(isNow ? creator.Posts.Select((post, number) => Sponsored(creator, post, number)) : [])
            .Where(post => post.PublishedAt <= until).OrderByDescending(post => post.PublishedAt).ToList();
        return new ChannelHistory(
            isNow && creator.RenamedTo is not null ? channel with { Handle = $"{creator.Handle}-potager" } : channel, "demo",
            new ChannelProfile(isNow ? creator.RenamedTo ?? creator.Name : creator.Name, creator.Bio, creator.Followers, 610, 400), posts,
            Comments: isNow ? [.. Comments(creator, posts)] : null);
    }

    private Post Ordinary(DemoCreator creator, int number)
    {
        var subject = creator.Subjects[number % creator.Subjects.Count];
        var text = $"{Openings[number % Openings.Length]} {subject}. {Endings[(number * 3 + creator.Handle.Length) % Endings.Length]}";
        return new Post(
            $"{creator.Handle}-{number}", text, At(-8 - (Before - number) * DaysBetween).AddHours(number % 5),
            $"https://social.example.org/{creator.Handle}/p/{number}", creator.Likes + (37 * (number % 7)) - 90, 38 + (number % 5), Media: MediaKind.Image);
    }

    private Post Sponsored(DemoCreator creator, DemoPost post, int number) => new(
        $"{creator.Handle}-lin-{post.Day}", post.Text, At(post.Day).AddHours(9), creator.LinkOf(post),
        (long)(creator.Likes * (0.92 - (creator.Falls * number))), 30, Media: MediaKind.Image);

    private static IEnumerable<PostComment> Comments(DemoCreator creator, IReadOnlyList<Post> posts) =>
        from author in Enumerable.Range(creator.Commenters[0], creator.Commenters[1] - creator.Commenters[0])
        select new PostComment(
            posts[author % Math.Min(10, posts.Count)].Id, Sha256Hex.Of($"demo-{author}")[..16], author % 2 == 0 ? "Très joli, merci !" : "J’essaie ce soir.");

    private DateTimeOffset At(int day) => new(first.AddDays(day), TimeOnly.MinValue, TimeSpan.Zero);
}
