using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vetting.Azure;
using Vetting.Azure.Connections;
using Vetting.Core.Asking;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Links;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Sources;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;
using Vetting.Web.Api;
using Vetting.Web.Inbox;
using Vetting.Web.Security;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Flow;
using Vetting.Web.Tests.Inbox;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Site;

/// <summary>
/// The pages on Kestrel at a free port, over real storage; the clock stands still at <see cref="Now"/>.
/// </summary>
internal sealed class RunningSite : IAsyncDisposable
{
    public const string OpsKey = "ops-key-of-the-tests";
    public const string InboxKeyText = "inbox-key-of-the-tests";

    private readonly WebApplication _app;
    private int _vettings;

    private RunningSite(WebApplication app) => _app = app;

    public static DateTimeOffset Now { get; } = new(2026, 3, 15, 10, 0, 0, TimeSpan.Zero);

    public string Address => _app.Urls.Single();

    /// <summary>The engine; to its own clock everything was started two days and three hours ago.</summary>
    public CrashingFlows Flows => Get<CrashingFlows>();

    public KeptMails Mails => _app.Services.GetRequiredService<KeptMails>();

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="settings">Name=value each; Web:PublicAddress with a port of its own is where it listens.</param>
    public static async Task<RunningSite> StartAsync(
        AzuriteFixture azurite, string[]? settings = null, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(TestStorage.Settings(
            [
                $"Storage:ConnectionString={azurite.ConnectionString}",
                $"Storage:Prefix={AzuriteFixture.NewPrefix()}",
                $"Integrity:Key={TestStorage.IntegrityKeyText}",
                "Web:PublicAddress=https://vetting.example",
            ]).AsEnumerable()).AddConfiguration(TestStorage.Settings(settings ?? []));
        var address = new Uri(builder.Configuration["Web:PublicAddress"]!);
        builder.WebHost.UseUrls(address.IsLoopback ? address.AbsoluteUri : "http://127.0.0.1:0");
        builder.Services
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Now))
            .AddVettingStorage(builder.Configuration)
            .AddVettingPages()
            .AddHistorySources(builder.Configuration)
            .AddConnectionStorage(builder.Configuration, keyNeeded: false)
            .AddCreatorConnections()
            .AddSingleton<CreatorDesk>()
            .AddSingleton<LostContents>()
            .AddSingleton<RunSearcher>()
            .AddSingleton<RecordCheck>()
            .AddSingleton<Verification>()
            .AddSingleton<EventSending>()
            .AddSingleton<IEventSender>(services => new EventWebhookClient(new HttpClient(), services.GetRequiredService<TimeProvider>()))
            .AddSingleton<DecisionTaking>()
            .AddSingleton<StandIns>()
            .AddSingleton<NoteKeeping>()
            .AddSingleton<NoteTaking>()
            .AddSingleton<ContestTaking>()
            .AddSingleton<EvidenceView>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<EffectivePolicies>()
            .AddScoped<Admission>()
            .AddScoped<DoorDesk>()
            .AddSingleton<ChannelCheck>()
            .AddSingleton<MemberDirectory>()
            .AddSingleton<SignInDesk>()
            .AddSingleton<MemberDesk>()
            .AddSingleton<DecisionDesk>()
            .AddSingleton<CalendarDesk>()
            .AddSingleton<InvitationDesk>()
            .AddSingleton<InvitedDesk>()
            .AddSingleton<CorrectionDesk>()
            .AddSingleton<ContestDesk>()
            // The clock of the site stands still, and lists would too.
            .AddSingleton(services => new CandidateIndex(services.GetRequiredService<IVettingStore>(), TimeProvider.System))
            .AddSingleton(services => new ChangePreview(
                services.GetRequiredService<CandidateIndex>(), services.GetRequiredService<IContentStore>(), TimeProvider.System))
            .AddSingleton<MemoryMailer>()
            .AddSingleton<IMailer>(services => services.GetRequiredService<MemoryMailer>())
            .AddSingleton(new InboxKey(InboxKeyText))
            .AddStandingVettings(new FakeTimeProvider(Now.AddHours(-51)))
            .AddSingleton<KeptMails>()
            .AddSingleton<IDevelopmentInbox>(services => services.GetRequiredService<KeptMails>())
            .AddSingleton<IBrandDirectory>(new OneBrand(
                new("maison-lin", "Maison Lin", [], null, [new BrandOwner("claire@maison-lin.example")])))
            .AddSingleton<IApiKeys, OneKey>()
            .AddSingleton<IFailureClassifier>(new FailureClassifier(StorageFailure.IsTransient))
            .AddExceptionHandler<FailureAnswers>();
        more?.Invoke(builder);
        var app = builder.Build();
        app.UseVettingProblems();
        app.MapVettingPages();
        app.MapDevelopmentInbox();
        await app.Services.GetRequiredService<IStorageSetup>().EnsureAsync(CancellationToken.None);
        await app.StartAsync();
        return new RunningSite(app);
    }

    /// <summary>An id that no other vetting of this site has.</summary>
    /// <param name="age">Since when it is there.</param>
    public string NewId(TimeSpan age = default)
    {
        var number = Interlocked.Increment(ref _vettings);
        return new VettingId("maison-lin", Now - age - TimeSpan.FromSeconds(number), $"{number:x16}").ToString();
    }

    /// <summary>A vetting on the operators' list, and its instance in the engine; of a failed one it knows nothing.</summary>
    public async Task<string> ListAsync(
        FlowStatus status, FlowProgress? progress = null, FlowFailure? failure = null, string? id = null)
    {
        // Older than those that only fill the list, so that it is on the first page.
        id ??= NewId(TimeSpan.FromDays(2));
        var order = await ListMissingAsync(id);
        if (progress is not null)
            Get<StandingVetting.Places>().Set(id, progress);
        if (failure is not null)
            await Get<IRunList>().NoteAsync(id, failure, default);
        if (status != FlowStatus.Failed)
            await Flows.StartAsync(nameof(VetCreator), id, order);
        await Flows.WhenQuietAsync();
        await Get<IRunList>().SetAsync(id, status, default);
        return id;
    }

    /// <summary>A running vetting of which the engine knows nothing.</summary>
    public async Task<VettingOrder> ListMissingAsync(string id)
    {
        static ContentRef Nothing(ContentKind kind) => ContentRef.Of(kind, []);
        var order = new VettingOrder(
            id, "maison-lin", "printemps", Now, Nothing(ContentKind.Submission), Nothing(ContentKind.Brief),
            Nothing(ContentKind.Policy), Channels: 3, Sample.Review.ToSpans());
        await Get<IVettingStore>().AddAsync(
            new VettingSummary(id, "maison-lin", "printemps", "Maëlle", Now, VettingStage.Received, Order: order), default);
        await Get<IRunList>().AddAsync(id, default);
        return order;
    }

    /// <summary>A dossier in review, and a link to it.</summary>
    /// <returns>The token in the reviewer's mail.</returns>
    /// <param name="rules">Of a brief that asks Léa Petit, Tom Reed and Zoé Blanc; null for no brief at all.</param>
    public async Task<string> InviteAsync(
        Dossier dossier, string locale = "fr", TimeSpan? validFor = null, ReviewRules? rules = null)
    {
        var id = NewId();
        var kept = await Get<IContentStore>().PutJsonAsync(ContentKind.Dossier, dossier with { VettingId = id },
            default);
        await Get<IVettingStore>().AddAsync(new VettingSummary(
            id, "maison-lin", dossier.BriefId, dossier.Creator.Name, Now, VettingStage.InReview, kept,
            dossier.Advice.Recommendation, dossier.Advice.Score, InvitedAt: Now,
            Order: rules is null ? null : await OrderAsync(id, rules), Facts: DossierFacts.Of(dossier), Needed: rules?.Quorum),
            default);
        return await InviteAnotherAsync(id, "Léa Petit", locale, validFor);
    }

    internal async Task<VettingOrder> OrderAsync(string id, ReviewRules rules)
    {
        var review = Sample.Review with
        {
            Reviewers = [.. new[] { "Léa Petit", "Tom Reed", "Zoé Blanc" }.Select(name => new Reviewer(name, AddressOf(name), "fr"))],
        };
        var brief = await Get<IContentStore>().PutJsonAsync(ContentKind.Brief, Sample.Brief with { Review = review }, default);
        return new VettingOrder(
            id, "maison-lin", "printemps", Now, ContentRef.Of(ContentKind.Submission, []), brief,
            ContentRef.Of(ContentKind.Policy, []), Channels: 1, review.ToSpans(), Rules: rules);
    }

    private static string AddressOf(string name) => $"{name.Split(' ')[0].ToLowerInvariant()}@brand.example";

    /// <summary>A vetting of which nothing can be read, and the creator's link to it.</summary>
    /// <returns>The token in the creator's mail, and the vetting's id.</returns>
    public async Task<(string Token, string Id)> AskAsync(
        IReadOnlyList<Channel> channels, UnavailableReason reason, string locale = "fr")
    {
        var id = NewId();
        var order = await ListMissingAsync(id);
        var submission = await Get<IContentStore>().PutJsonAsync(
            ContentKind.Submission, Sample.Submission with { Channels = channels }, default);
        await Get<IVettingStore>().UpdateAsync(id, row => row with
        {
            Stage = VettingStage.Asking,
            AskedAt = Now,
            Unread = [.. channels.Select((_, at) => new UnreadChannel(at, $"{reason}", null))],
            Order = order with { Submission = submission },
        }, default);
        var token = LinkToken.Create();
        await Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, locale, Now.AddDays(44)), default);
        return (token, id);
    }

    public async Task<string> InviteAnotherAsync(string vettingId, string name, string locale,
        TimeSpan? validFor = null)
    {
        var token = LinkToken.Create();
        await Get<ILinkStore>().SaveAsync(new ReviewLink(
            LinkToken.HashOf(token)!, "maison-lin", vettingId, name, AddressOf(name), locale,
            Now + (validFor ?? TimeSpan.FromDays(3))), default);
        return token;
    }

    public async Task<ReviewLink> LinkAsync(string token) =>
        (await Get<ILinkStore>().FindAsync(LinkToken.HashOf(token)!, default))!;

    /// <returns>The cookie of a browser that an operator signed in with.</returns>
    public async Task<string> SignedInAsync(TimeSpan? validFor = null)
    {
        var token = LinkToken.Create();
        await Get<IOperatorSessions>().SaveAsync(new OperatorSession(
            LinkToken.HashOf(token)!, ApiKey.HashOf(OpsKey), Now + (validFor ?? TimeSpan.FromHours(1))), default);
        return $"vetting-ops={token}";
    }

    /// <summary>What the page's form carries.</summary>
    public string PageTokenOf(string token) =>
        LinkToken.HashOf(token) is { } hash ? Get<IntegrityKey>().Seal("review page", System.Text.Encoding.UTF8.GetBytes(hash)) : "";

    public async Task<IReadOnlyList<Closing>> DecisionsAsync(string token) =>
        [.. (await Get<IDecisionLog>().ReadAsync((await LinkAsync(token)).VettingId, default)).Select(row =>
            row.Closing)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class OneKey : IApiKeys
    {
        public ApiKeyScope? Find(string key) => key switch
        {
            OpsKey => new ApiKeyScope.Ops(),
            "brand-key" => new ApiKeyScope.Brand("maison-lin"),
            _ => null,
        };

        public ApiKeyScope? FindByHash(string sha256) => sha256 == ApiKey.HashOf(OpsKey) ? new ApiKeyScope.Ops() : null;
    }
}
