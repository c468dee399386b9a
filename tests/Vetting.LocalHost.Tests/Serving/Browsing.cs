using Microsoft.Playwright;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A person's browser at the host's pages.</summary>
internal sealed class Browsing : IAsyncDisposable
{
    // Set to a folder to look at what the tests look at.
    private const string ShotsVariable = "VETTING_SHOTS";

    // In milliseconds.
    private const float Patience = 120_000;

    private readonly IBrowserContext _context;
    private readonly Uri _host;
    private readonly string _name;
    private readonly List<string> _complaints = [];
    private int _shots;

    private Browsing(IBrowserContext context, IPage page, Uri host, string name)
    {
        (_context, Page, _host, _name) = (context, page, host, name);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Console and script errors; a blocked style or script is one.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <param name="phone">390 pixels wide; otherwise 1280.</param>
    public static async Task<Browsing> OpenAsync(IBrowser browser, Uri host, string name, bool phone, bool dark = false)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
        });
        // A slow machine is no failure.
        context.SetDefaultTimeout(Patience);
        return new Browsing(context, await context.NewPageAsync(), host, name);
    }

    /// <summary>Shows a page that fits the screen.</summary>
    public async Task GoAsync(string path)
    {
        var answer = (await Page.GotoAsync(new Uri(_host, path).ToString()))!;
        Assert.Equal(200, answer.Status);
        await ShootAsync();
    }

    /// <summary>Presses, and shows the page that answers.</summary>
    public async Task PressAsync(ILocator button)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            () => button.ClickAsync(), response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await Page.WaitForLoadStateAsync();
        Assert.True(answer.Status == 200, $"{answer.Status} of {answer.Url}: {await TextAsync()}");
        await ShootAsync();
    }

    /// <summary>Unfolds whatever holds it, as people do, and types.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        await field.EvaluateAsync("field => { for (let at = field; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; }");
        await field.FillAsync(text);
    }

    /// <summary>Waits until the words stand on the page.</summary>
    public Task AwaitAsync(string words) =>
        Assertions.Expect(Page.Locator("body")).ToContainTextAsync(words, new() { Timeout = Patience });

    public async Task SeesAsync(params string[] words)
    {
        var text = await TextAsync();
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>With the spaces that break no line as others.</summary>
    private async Task<string> TextAsync() =>
        (await Page.Locator("body").InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');

    /// <summary>What is folded is looked at, too.</summary>
    private async Task ShootAsync()
    {
        await Page.EvaluateAsync("document.querySelectorAll('details.fold').forEach(fold => fold.open = true)");
        Assert.True(
            await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{Page.Url} is too wide");
        if (Environment.GetEnvironmentVariable(ShotsVariable) is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(folder, $"walk-{_name}-{++_shots}.png"), FullPage = true,
            });
        }
    }
}
