using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Branding;
using Vetting.Core.Flow;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Chat;

public sealed class ChatClientTests : IAsyncLifetime
{
    private static readonly ChatMessage Message = new(
        "À lire : <!channel> *Léa* & <https://evil.example|ici>", "Légumes. Avis : accepter.", "Ouvrir",
        new Uri("https://vetting.example/desk/maison/vettings/1?a=b&c=d"));

    private readonly List<JsonDocument> _received = [];
    private int _status = 200;
    private LocalServer _chat = null!;
    private SourceHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _chat = await LocalServer.StartAsync(async context =>
        {
            Assert.Equal("application/json", context.Request.ContentType);
            _received.Add(await JsonDocument.ParseAsync(context.Request.Body));
            context.Response.StatusCode = _status;
            context.Response.Headers.Location = "/elsewhere";
        });
        _host = new SourceHost([new("Fetch:AllowHosts:0", _chat.Address.Authority)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _chat.DisposeAsync();
    }

    [Fact]
    public async Task Writes_to_slack_a_line_and_a_button_in_which_a_name_calls_nobody()
    {
        await SendAsync(ChatKind.Slack);

        var body = Assert.Single(_received).RootElement;
        Assert.Equal(
            "À lire : &lt;!channel&gt; *Léa* &amp; &lt;https://evil.example|ici&gt; Légumes. Avis : accepter.",
            body.GetProperty("text").GetString());
        var blocks = body.GetProperty("blocks");
        Assert.Equal(("section", "actions"), (blocks[0].GetProperty("type").GetString(), blocks[1].GetProperty("type").GetString()));
        var text = blocks[0].GetProperty("text");
        Assert.Equal("mrkdwn", text.GetProperty("type").GetString());
        Assert.DoesNotContain("<", text.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            Message.Link.AbsoluteUri, blocks[1].GetProperty("elements")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Writes_to_teams_an_adaptive_card_whose_text_is_no_markdown()
    {
        await SendAsync(ChatKind.Teams);

        var attachment = Assert.Single(_received).RootElement.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var card = attachment.GetProperty("content");
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        var line = card.GetProperty("body")[0];
        Assert.Equal("RichTextBlock", line.GetProperty("type").GetString());
        Assert.Equal(Message.Title, line.GetProperty("inlines")[0].GetProperty("text").GetString());
        Assert.Equal(Message.Link.AbsoluteUri, card.GetProperty("actions")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Gives_up_where_nobody_will_ever_take_it(int status)
    {
        _status = status;

        await Assert.ThrowsAsync<PermanentFailureException>(() => SendAsync(ChatKind.Slack));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task May_be_tried_again_where_it_is_busy_and_follows_nobody_elsewhere(int status)
    {
        _status = status;

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(ChatKind.Slack));
        Assert.Equal(["/hook"], _chat.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/hook")]
    [InlineData("https://169.254.169.254/latest/")]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("http://localhost:8080/hook")]
    public async Task Goes_to_no_address_that_is_not_public(string address)
    {
        await Assert.ThrowsAsync<PermanentFailureException>(() => _host.Services.GetRequiredService<IChatSender>()
            .SendAsync(ChatKind.Slack, new Uri(address), Message, default));
        Assert.Empty(_chat.Requests);
    }

    private Task SendAsync(ChatKind kind) => _host.Services.GetRequiredService<IChatSender>()
        .SendAsync(kind, new Uri(_chat.Address, "/hook"), Message, default);
}
