using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Analysis;
using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Flow.Memory;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Testing.Builders;
using Vetting.Testing.Flow;

namespace Vetting.Testing.Memory;

/// <summary>
/// The whole pipeline in memory, for a brand with one brief: two reviewers, one more after four days, expiry after seven.
/// Its clock moves only when it is told to, and all that is told to the world is kept.
/// </summary>
public sealed class MemoryHost : IAsyncDisposable
{
    public const string Brand = "maison";
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);
    private readonly ServiceProvider _services;
    private IReadOnlyList<string> _toldBefore = [];

    /// <param name="more">Adds orchestrations, or replaces what is here.</param>
    public MemoryHost(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IContentStore>(Content)
            .AddSingleton<IBriefStore, MemoryBriefStore>()
            .AddSingleton<IPolicyStore, MemoryPolicyStore>()
            .AddSingleton<IDeliveryLog, MemoryDeliveryLog>()
            .AddSingleton<IVettingStore, MemoryVettingStore>()
            .AddSingleton<IRunList, MemoryRunList>()
            .AddSingleton<IDecisionLog, MemoryDecisionLog>()
            .AddSingleton<IDecisionArchive, MemoryDecisionArchive>()
            .AddSingleton<INotes, MemoryNotes>()
            .AddSingleton<ICampaignStore, MemoryCampaignStore>()
            .AddSingleton<ICampaignMembers, MemoryCampaignMembers>()
            .AddSingleton<ICampaignResults, MemoryCampaignResults>()
            .AddSingleton<ITurns, MemoryTurns>()
            .AddSingleton<IDigests, MemoryDigests>()
            .AddSingleton<IWatches, MemoryWatches>()
            .AddSingleton<IChangesComposer, PlainChanges>()
            .AddSingleton<IKnownReadings, MemoryKnownReadings>()
            .AddSingleton<IFollowerSeries, MemoryFollowerSeries>()
            .AddSingleton<IMemberStore, MemoryMemberStore>()
            .AddSingleton<ILinkStore, MemoryLinkStore>()
            .AddSingleton<ICreatorLinks, MemoryCreatorLinks>()
            .AddSingleton<IApplicationStore, MemoryApplications>()
            .AddSingleton<IApplicantLog, MemoryApplicants>()
            .AddSingleton<IInvitationStore, MemoryInvitations>()
            .AddSingleton<IBrandProfiles, MemoryBrandProfiles>()
            .AddSingleton<ISecretBox, OpenBox>()
            .AddSingleton<ITeamNewsComposer, PlainTeamNews>()
            .AddSingleton<IChatSender>(Chat)
            .AddSingleton<IUses, MemoryUses>()
            .AddSingleton<IEvidenceLinks, MemoryEvidenceLinks>()
            .AddSingleton<IEvidencePictures, MemoryEvidencePictures>()
            .AddSingleton<IPictureTaker>(Pictures)
            .AddSingleton<IErasureStore, MemoryErasures>()
            .AddSingleton(new IntegrityKey(new byte[32]))
            .AddSingleton<IRecordWalk, MemoryWalk>()
            .AddSingleton<IKeptMails>(Mailer)
            .AddSingleton<IBrandDirectory, OneBrand>()
            .AddSingleton<IMailComposer, PlainMailComposer>()
            .AddSingleton<IMailer>(Mailer)
            .AddSingleton<IEventSender>(Outcomes)
            .AddSingleton<IEventLog, MemoryEventLog>()
            .AddSingleton<IStepLog, MemoryStepLog>()
            .AddSingleton<IHistorySource>(Source)
            .AddSingleton<IHistoryFileReader, NoFiles>()
            .AddSingleton<ITextAnalyser>(Texts)
            .AddSingleton(new StandInAnalyser(new MemoryTextService("stand-in")))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<MemoryFlows>(provider, Json.Options))
            .AddSingleton(provider => new CrashingFlows(provider.GetRequiredService<MemoryFlows>()))
            .AddSingleton<IFlows>(provider => provider.GetRequiredService<CrashingFlows>())
            .AddSingleton<EffectivePolicies>()
            .AddSingleton<Admission>()
            .AddVettingPipeline();
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public static Brief Brief { get; } = Sample.Brief with
    {
        Review = Sample.Review with
        {
            Reviewers = [new("Léa Petit", "lea@maison.example", "fr"), new("Max Roy", "max@maison.example", "fr")],
            EscalateTo = [new("Tom Reed", "tom@maison.example", "en")],
        },
    };

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public MemoryContentStore Content { get; } = new();

    public MemorySource Source { get; } = new();

    public MemoryPictures Pictures { get; } = new();

    public MemoryTextService Texts { get; } = new("memory");

    public MemoryMailer Mailer { get; } = new();

    public MemoryOutcomes Outcomes { get; } = new();

    public MemoryChat Chat { get; } = new();

    public CrashingFlows Flows => Get<CrashingFlows>();

    public IVettingStore Vettings => Get<IVettingStore>();

    public IRunList Runs => Get<IRunList>();

    public IDecisionLog Log => Get<IDecisionLog>();

    private MemoryFlows Memory => Get<MemoryFlows>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A submission with so many channels comes in, and all that can happen at once happens.</summary>
    /// <returns>The vetting's id.</returns>
    public async Task<string> BeginAsync(int channels = 1)
    {
        var admitted = Assert.IsType<AdmissionResult.Admitted>(await DeliverAsync("msg-1", channels));
        await Memory.WhenQuietAsync();
        return admitted.VettingId;
    }

    /// <param name="webhookId">Whose address begins with it.</param>
    /// <param name="body">Another delivery of the same person; null for the first.</param>
    public async Task<AdmissionResult> DeliverAsync(string webhookId, int channels = 1, string? body = null)
    {
        await Get<IBriefStore>().SaveAsync(Brand, Brief, default);
        return await Get<Admission>().AdmitAsync(
            new SignedDelivery(Brand, Brief.Id, $"{webhookId}{body}", Time.GetUtcNow(), Body(webhookId, channels)), default);
    }

    /// <summary>Lets time pass minute by minute, and in each be done what is due.</summary>
    /// <param name="tick">Of what time in one step; null for a minute.</param>
    public async Task PassAsync(TimeSpan time, TimeSpan? tick = null)
    {
        var step = tick ?? Tick;
        await Memory.WhenQuietAsync();
        for (var left = time; left > TimeSpan.Zero; left -= step)
        {
            Time.Advance(left < step ? left : step);
            await Memory.WhenQuietAsync();
        }
    }

    /// <summary>A decision is in the log, and whoever took it died before they woke anybody.</summary>
    public Task CloseAsync(string id, Verdict verdict = Verdict.Approved) => Log.AppendAsync(
        id, 1,
        new Closing.Decided(
            "press-1", verdict, "Léa Petit", "lea@maison.example", "Un ton juste.", new string('a', 64), Time.GetUtcNow()),
        default);

    /// <summary>A decision is in the log, and the vetting is woken.</summary>
    public async Task DecideAsync(string id, Verdict verdict = Verdict.Approved)
    {
        await CloseAsync(id, verdict);
        await WakeAsync(id);
    }

    public async Task WakeAsync(string id)
    {
        await Flows.WakeAsync(id);
        await Memory.WhenQuietAsync();
    }

    /// <summary>The engine forgets an instance, whatever it was doing.</summary>
    public async Task LoseAsync(string id)
    {
        await Flows.TerminateAsync(id, "lost");
        await Flows.PurgeAsync(id);
    }

    /// <returns>How many were mended.</returns>
    public async Task<int> ReconcileAsync()
    {
        var mended = await Get<Reconciler>().RunAsync(default);
        await Memory.WhenQuietAsync();
        return mended;
    }

    public async Task<ActResult> ActAsync(OperatorAct act, string id, string? reason = null)
    {
        var result = await Get<OperatorDesk>().ActAsync(act, id, reason, default);
        await Memory.WhenQuietAsync();
        return result;
    }

    public async Task<VettingSummary> VettingAsync(string id) => (await Vettings.FindAsync(id, default))!;

    public async Task<FlowStatus> ListedAsAsync(string id) => (await Runs.FindAsync(id, default))!.Status;

    /// <summary>
    /// What people and the brand were told since the last time, in alphabetical order: mails by their key after the
    /// vetting's id, and brand. That a submission was received is left out, as every vetting begins with it.
    /// </summary>
    public IReadOnlyList<string> Told()
    {
        List<string> all =
        [
            .. Mailer.Sent.Where(mail => mail.Kind != "received")
                .Select(mail => mail.Key[(mail.Key.IndexOf('/', StringComparison.Ordinal) + 1)..]),
            .. Outcomes.Taken.Select(_ => "brand"),
        ];
        var before = _toldBefore.ToList();
        List<string> news = [.. all.Where(one => !before.Remove(one)).Order(StringComparer.Ordinal)];
        _toldBefore = all;
        return news;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static byte[] Body(string webhookId, int channels) => CanonicalJson.Serialize(new
    {
        // A person is in one vetting of a brief at a time.
        creator = new { Sample.Creator.Name, Email = $"{webhookId}@creators.example", Sample.Creator.Locale },
        channels = Enumerable.Range(1, channels)
            .Select(number => new { platform = Platforms.Bluesky, handle = $"ada{number}.example" }),
        consent = new { textVersion = "2026-01", givenAt = Sample.Now.AddDays(-1) },
    });

    private sealed class OpenBox : ISecretBox
    {
        public string Seal(string brand, string secret) => secret;

        public string? Open(string brand, string text) => text;
    }

    private sealed class PlainTeamNews : ITeamNewsComposer
    {
        public ChatMessage Write(TeamNews news, VettingSummary vetting, string brief, string locale) =>
            new($"{news.Kind}", $"{news.Outcome}", "", new Uri("https://maison.example/"));
    }

    private sealed class OneBrand : IBrandDirectory
    {
        public IReadOnlyList<Brand> All { get; } =
        [
            new(MemoryHost.Brand, "Maison", [], new OutcomeWebhook(new Uri("https://maison.example/outcomes"), "whsec_none")),
        ];

        public Brand? Find(string slug) => All.FirstOrDefault(brand => brand.Slug == slug);
    }

    private sealed class NoFiles : IHistoryFileReader
    {
        public ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits) =>
            throw new HistoryUnavailableException(UnavailableReason.Malformed, "no files here");

        public ChannelHistory Read(Channel channel, string name, Func<Stream> open, HistoryLimits limits) =>
            throw new HistoryUnavailableException(UnavailableReason.Malformed, "no files here");
    }
}
