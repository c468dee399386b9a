using Microsoft.Playwright;
using Vetting.Core.Content;

namespace Vetting.Web.Tests.Site;

/// <summary>One browser at one page, with everything it complained about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // Set to a folder to look at what the tests look at.
    private const string ShotsVariable = "VETTING_SHOTS";

    // On a busy machine a page takes its time, and nothing is told from how long.
    private const float PatienceMilliseconds = 180_000;

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add($"dialog: {dialog.Message}");
    }

    public IPage Page { get; }

    public IResponse Answer { get; private set; } = null!;

    /// <summary>Console errors, script errors and dialogs; a blocked style or script is one.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> OpenAsync(IBrowser browser, string address, string path, Screen screen)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Scheme,
            Locale = screen.Languages,
            JavaScriptEnabled = screen.Scripts,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "vetting-inbox", Value = Sha256Hex.Of(RunningSite.InboxKeyText), Url = $"{address}/dev/inbox" },
        ]);
        var visit = new Visit(context, await context.NewPageAsync(), address);
        await visit.GoAsync(path);
        return visit;
    }

    public async Task GoAsync(string path) => Answer = (await Page.GotoAsync(_address + path))!;

    /// <summary>Presses and waits for the page that answers.</summary>
    public async Task PressAsync(ILocator button)
    {
        Answer = await Page.RunAndWaitForResponseAsync(() => button.ClickAsync(),
            response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await Answer.FinishedAsync();
        await LoadedAsync();
    }

    // A load that ends between Playwright's look and its listening is not heard of; the next look sees it.
    private async Task LoadedAsync()
    {
        for (var look = 1; ; look++)
        {
            try
            {
                await Page.WaitForLoadStateAsync(options: new PageWaitForLoadStateOptions { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException) when (look < 12)
            {
            }
        }
    }

    public async Task<string> TextAsync() => (await Page.Locator("body").InnerTextAsync()).ReplaceLineEndings("\n");

    /// <summary>Opens what is folded of a dossier.</summary>
    public Task UnfoldAsync() =>
        Page.EvaluateAsync("document.querySelectorAll('details.fold').forEach(fold => fold.open = true)");

    /// <summary>A screenshot of the whole page, when somebody asked for them.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable(ShotsVariable) is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"),
                FullPage = true });
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
