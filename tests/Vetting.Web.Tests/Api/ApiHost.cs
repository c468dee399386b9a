using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vetting.Azure;
using Vetting.Core.Briefs;
using Vetting.Core.Desk;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;
using Vetting.Web.Api;
using Vetting.Web.Security;
using Vetting.Web.Tests.Flow;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Api;

/// <summary>The API on Kestrel at a free loopback port, over a real Azurite.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    public const string Brand = "alba";
    public const string OtherBrand = "borea";
    public const string PublicAddress = "https://vetting.example";
    private readonly WebApplication _app;

    private ApiHost(WebApplication app) => _app = app;

    public static DateTimeOffset Now { get; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static WebhookSecret Secret { get; } = WebhookSecret.Parse(Texts.First)!;

    public static WebhookSecret OldSecret { get; } = WebhookSecret.Parse(Texts.Second)!;

    public static WebhookSecret OtherBrandsSecret { get; } = WebhookSecret.Parse(Texts.Third)!;

    public string BrandKey { get; } = Keys.Brand;

    public string OtherBrandKey { get; } = Keys.OtherBrand;

    public string OpsKey { get; } = Keys.Ops;

    public FakeTimeProvider Time => (FakeTimeProvider)Get<TimeProvider>();

    public CrashingFlows Flows => Get<CrashingFlows>();

    public HttpClient Client { get; private set; } = null!;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>With the sample brief already written for the first brand.</summary>
    public static async Task<ApiHost> StartAsync(AzuriteFixture azurite, params (string Name, string Value)[] settings)
    {
        var host = await StartAsync(azurite.ConnectionString, AzuriteFixture.NewPrefix(), settings);
        await host.Get<IStorageSetup>().EnsureAsync(CancellationToken.None);
        await host.Get<IBriefStore>().SaveAsync(Brand, Sample.Brief, CancellationToken.None);
        return host;
    }

    public static async Task<ApiHost> StartAsync(
        string storage, string prefix, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Settings(storage, prefix));
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Now))
            .AddStandingVettings(StandingVettings.StorageTime)
            .AddSingleton<IFailureClassifier>(new FailureClassifier(StorageFailure.IsTransient))
            .AddVettingStorage(builder.Configuration)
            .AddSingleton<IMailComposer, PlainMailComposer>()
            .AddSingleton<IMailer, MemoryMailer>()
            .AddSingleton<RecordCheck>()
            .AddSingleton<NoteKeeping>()
            .AddSingleton<NoteTaking>()
            .AddSingleton<ContestTaking>()
            .AddSingleton<DecisionTaking>()
            .AddSingleton<StandIns>()
            .AddSingleton<EvidenceView>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<CorrectionDesk>()
            .AddSingleton<ContestDesk>()
            // The clock of the host stands still, and lists would too.
            .AddSingleton(services => new CandidateIndex(services.GetRequiredService<IVettingStore>(), TimeProvider.System))
            .AddSingleton<RunSearcher>()
            .AddVettingApi(builder.Configuration);
        var app = builder.Build();
        app.UseVettingProblems();
        app.MapVettingApi();
        await app.StartAsync();
        return new ApiHost(app)
        {
            Client = new HttpClient(new OpenApiContract(new SocketsHttpHandler())) { BaseAddress = new Uri(app.Urls.Single()) },
        };
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? key, string? forwardedFor = null) =>
        SendAsync(HttpMethod.Get, path, key, forwardedFor: forwardedFor);

    /// <param name="forwardedFor">What a proxy says of whom it asks for.</param>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? key, string? json = null, string? forwardedFor = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    /// <summary>A delivery signed with the brand's live secret, now, unless said otherwise.</summary>
    public async Task<HttpResponseMessage> DeliverAsync(
        string id, byte[] body, string path = $"/api/submissions/{Brand}/printemps", WebhookSecret? secret = null,
        DateTimeOffset? at = null, bool chunked = false, string? forwardedFor = null) =>
        await SendAsync(Delivery(id, body, path, secret, at, chunked, forwardedFor));

    /// <summary>The same, without waiting for what it sets going.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string id, byte[]? body = null) => Client.SendAsync(
        Delivery(id, body ?? Deliveries.Body(), $"/api/submissions/{Brand}/printemps", null, null, chunked: false, null));

    private static HttpRequestMessage Delivery(
        string id, byte[] body, string path, WebhookSecret? secret, DateTimeOffset? at, bool chunked, string? forwardedFor)
    {
        var signedAt = at ?? Now;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookHeaders.IdName, id);
        request.Headers.Add(WebhookHeaders.TimestampName, $"{signedAt.ToUnixTimeSeconds()}");
        request.Headers.Add(WebhookHeaders.SignatureName, (secret ?? Secret).Sign(id, signedAt, body));
        request.Headers.TransferEncodingChunked = chunked;
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        return request;
    }

    /// <returns>The answer, once what it set going stands.</returns>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var answer = await Client.SendAsync(request);
        await Flows.WhenQuietAsync();
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(string storage, string prefix) => new()
    {
        ["Web:PublicAddress"] = PublicAddress,
        ["Storage:ConnectionString"] = storage,
        ["Storage:Prefix"] = prefix,
        ["Integrity:Key"] = TestStorage.IntegrityKeyText,
        [$"Brands:{Brand}:Name"] = "Maison Alba",
        [$"Brands:{Brand}:WebhookSecrets:0"] = Texts.First,
        [$"Brands:{Brand}:WebhookSecrets:1"] = Texts.Second,
        [$"Brands:{Brand}:ApiKeys:0"] = ApiKey.HashOf(Keys.Brand),
        [$"Brands:{OtherBrand}:Name"] = "Borea",
        [$"Brands:{OtherBrand}:WebhookSecrets:0"] = Texts.Third,
        [$"Brands:{OtherBrand}:ApiKeys:0"] = ApiKey.HashOf(Keys.OtherBrand),
        ["Ops:ApiKeys:0"] = ApiKey.HashOf(Keys.Ops),
        // All tests of a class come from one address.
        ["Limits:WrongByAddress"] = "10000",
        ["Limits:WrongByKey"] = "10000",
    };

    private static class Texts
    {
        public static string First { get; } = WebhookSecret.Create();
        public static string Second { get; } = WebhookSecret.Create();
        public static string Third { get; } = WebhookSecret.Create();
    }

    private static class Keys
    {
        public static string Brand { get; } = ApiKey.Create();
        public static string OtherBrand { get; } = ApiKey.Create();
        public static string Ops { get; } = ApiKey.Create();
    }
}
