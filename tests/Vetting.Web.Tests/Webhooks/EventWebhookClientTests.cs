using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Brands;
using Vetting.Core.Events;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Web.Tests.Api;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Webhooks;

public sealed class EventWebhookClientTests : IAsyncLifetime
{
    private static readonly string SecretText = WebhookSecret.Create();

    private static readonly EventMessage Message = new(
        "alba-1-outcome", "vetting.decided", ApiHost.Now,
        new EventData(
            "alba-1", "printemps", "crm-4711", "Ada Martin", VettingOutcome.Approved, "Léa", "Cohérent.", new string('a', 64),
            Score: 86.4));

    private readonly List<(WebhookHeaders? Headers, byte[] Body)> _received = [];
    private readonly WebApplication _brand = Receiver();
    private readonly TaskCompletionSource _never = new();

    public async ValueTask InitializeAsync()
    {
        _brand.MapPost("/status/{status:int}", async (int status, HttpRequest request) =>
        {
            var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Add((WebhookHeaders.Read(request.Headers), body.ToArray()));
            request.HttpContext.Response.Headers.Location = "/status/200";
            return Results.StatusCode(status);
        });
        _brand.MapPost("/never", () => _never.Task);
        await _brand.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _never.TrySetResult();
        await _brand.DisposeAsync();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Signs_what_it_sends(int status)
    {
        Assert.Equal(new DeliveryAnswer(status), await SendAsync($"/status/{status}"));

        var (headers, body) = Assert.Single(_received);
        Assert.Equal(Message.Id, headers!.Id);
        Assert.Equal(
            new SignatureCheck.Right(ApiHost.Now),
            WebhookSignature.Check(headers, body, [WebhookSecret.Parse(SecretText)!], ApiHost.Now));
        Assert.Contains("\"outcome\":\"approved\"", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Asks_to_be_tried_again_after_any_other_answer_and_follows_no_redirect(int status)
    {
        var answer = await SendAsync($"/status/{status}");

        Assert.Equal((status, false, false), (answer.Status, answer.IsTaken, answer.IsFinal));
        Assert.Single(_received);
    }

    [Fact]
    public async Task Gives_up_for_good_when_the_address_is_gone() =>
        Assert.Equal(new DeliveryAnswer(410, "The brand's address answered 410.", IsFinal: true), await SendAsync("/status/410"));

    [Fact]
    public async Task Says_when_nobody_answers_in_time_or_at_all()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        var sender = new EventWebhookClient(http, new FakeTimeProvider(ApiHost.Now));

        var late = await sender.SendAsync(new OutcomeWebhook(AddressOf("/never"), SecretText), Message, CancellationToken.None);
        using var patient = new HttpClient();
        var away = await new EventWebhookClient(patient, new FakeTimeProvider(ApiHost.Now)).SendAsync(
            new OutcomeWebhook(new Uri("http://127.0.0.1:9/"), SecretText), Message, CancellationToken.None);

        Assert.Equal(new DeliveryAnswer(null, "The brand's address took over 0.05 s."), late);
        Assert.Equal(new DeliveryAnswer(null, "The brand's address could not be reached: connectionError."), away);
    }

    private async Task<DeliveryAnswer> SendAsync(string path)
    {
        var configuration = TestStorage.Settings([]);
        await using var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(new FakeTimeProvider(ApiHost.Now))
            .AddVettingApi(configuration)
            .BuildServiceProvider();
        return await services.GetRequiredService<IEventSender>()
            .SendAsync(new OutcomeWebhook(AddressOf(path), SecretText), Message, CancellationToken.None);
    }

    private Uri AddressOf(string path) => new(new Uri(_brand.Urls.Single()), path);

    private static WebApplication Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
