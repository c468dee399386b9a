using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vetting.Core.Brands;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Links;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Connect;

/// <summary>Where creators connect their accounts, and where platforms lead them back.</summary>
internal sealed class ConnectPages(
    ConnectionDesk desk, IConsentAttempts attempts, ConsentSession session, IBrandDirectory brands,
    IOptions<VettingWebOptions> web, TimeProvider time)
{
    /// <summary>GET and HEAD /connect/{token}: shows, and changes nothing.</summary>
    public async Task<IResult> ShowAsync(string token, HttpContext http) =>
        await desk.OpenAsync(token, http.RequestAborted) switch
        {
            ConnectView.Open open => new PageResult<ConnectPage>(
                ReaderChoice.Of(http, open.Link.Locale), new Dictionary<string, object?>
                {
                    [nameof(ConnectPage.Open)] = open,
                    [nameof(ConnectPage.BrandName)] = brands.NameOf(open.Vetting.Brand),
                    [nameof(ConnectPage.Address)] = $"/connect/{token}",
                    [nameof(ConnectPage.StatusAddress)] =
                        $"/creator/{token}?lang={ReaderChoice.Of(http, open.Link.Locale).Language}",
                    [nameof(ConnectPage.Note)] = session.ReadNote(http.Request.Query["note"]),
                }),
            ConnectView.ExpiredLink expired => Expired(expired, http),
            _ => Unknown(http),
        };

    /// <summary>POST /connect/{token}/{platform}?channel=n: leads to the platform.</summary>
    public async Task<IResult> StartAsync(string token, string platform, HttpContext http)
    {
        if (IsForeign(http))
            return Foreign(http);
        if (await desk.OpenAsync(token, http.RequestAborted) is not ConnectView.Open open)
            return await ShowAsync(token, http);
        var channel = ChannelOf(http);
        if (open.Channels.ElementAtOrDefault(channel) is not { Connector: { } connector }
            || connector.Platform != platform)
        {
            return Back(token, new(ConnectSaying.NotOffered, Math.Max(0, channel)), http);
        }

        var reader = ReaderChoice.Of(http, open.Link.Locale);
        var pending = new PendingConsent(
            token, channel, platform, LinkToken.Create(), LinkToken.Create(), reader.Language);
        var state = new ConsentState(
            AttemptOf(token, channel), Sha256Hex.Of(pending.Nonce), platform,
            time.GetUtcNow() + ConsentSession.Lifetime);
        await attempts.BeginAsync(state.Attempt, state.NonceHash, http.RequestAborted);
        session.Keep(http, pending);
        var address = connector.AuthorizationAddress(RequestOf(pending, session.Write(state)));
        // Not a redirect of the form: browsers hold what follows on it to form-action, wherever the platform leads.
        http.Response.Headers["Refresh"] = $"0; url={address.AbsoluteUri}";
        return new PageResult<GoPage>(reader, new Dictionary<string, object?>
        {
            [nameof(GoPage.Address)] = address,
            [nameof(GoPage.Platform)] = platform,
            [nameof(GoPage.BrandName)] = brands.NameOf(open.Vetting.Brand),
        });
    }

    /// <summary>GET /connect/back/{platform}: the creator is back, with a code or without.</summary>
    public async Task<IResult> BackAsync(string platform, HttpContext http)
    {
        var query = http.Request.Query;
        if (session.Take(http, platform) is not { } pending
            || session.ReadState(query["state"]) is not { } state
            || state.Platform != platform || state.Attempt != AttemptOf(pending.Token, pending.Channel)
            || state.NonceHash != Sha256Hex.Of(pending.Nonce))
        {
            return Notice.Page(
                ReaderChoice.Of(http), StatusCodes.Status400BadRequest, ConnectWords.Lost, [ConnectWords.LostText]);
        }

        ConnectNote Said(ConnectSaying saying, string? detail = null) => new(saying, pending.Channel, detail);
        return Back(pending.Token, await NoteAsync(), http, pending.Language);

        async Task<ConnectNote> NoteAsync() =>
            !await attempts.TakeAsync(state.Attempt, state.NonceHash, http.RequestAborted)
                ? Said(ConnectSaying.UsedBefore)
            : state.Until <= time.GetUtcNow() ? Said(ConnectSaying.TooLate)
            : query.ContainsKey("error") ? Said(ConnectRefusal.Of(query["error"].ToString()))
            : query["code"].ToString() is not { Length: > 0 and < 4_000 } code ? Said(ConnectSaying.Nonsense)
            : await desk.ConnectAsync(
                pending.Token, pending.Channel, code, RequestOf(pending, ""), http.RequestAborted) switch
            {
                ConnectResult.Connected => Said(ConnectSaying.Connected),
                ConnectResult.OtherAccount other => Said(ConnectSaying.OtherAccount, other.Given),
                ConnectResult.Unidentified => Said(ConnectSaying.Unidentified),
                ConnectResult.CodeRefused => Said(ConnectSaying.CodeRefused),
                ConnectResult.Rejected rejected => Said(ConnectSaying.Rejected, rejected.Error),
                ConnectResult.Away => Said(ConnectSaying.Away),
                _ => Said(ConnectSaying.NotOffered),
            };
    }

    /// <summary>POST /connect/{token}/disconnect?channel=n</summary>
    public async Task<IResult> DisconnectAsync(string token, HttpContext http)
    {
        if (IsForeign(http))
            return Foreign(http);
        var channel = ChannelOf(http);
        return await desk.DisconnectAsync(token, channel, http.RequestAborted) switch
        {
            true => Back(token, new(ConnectSaying.Disconnected, channel), http),
            false => Back(token, new(ConnectSaying.DisconnectedHere, channel), http),
            null => Back(token, null, http),
        };
    }

    /// <summary>POST /connect/{token}/proof?channel=n: the code is in place.</summary>
    public async Task<IResult> LookAsync(string token, HttpContext http)
    {
        if (IsForeign(http))
            return Foreign(http);
        return await desk.LookForCodesAsync(token, http.RequestAborted)
            ? Back(token, new(ConnectSaying.Looking, ChannelOf(http)), http)
            : Back(token, null, http);
    }

    /// <summary>By a GET of its own, so that a reload does nothing again.</summary>
    private IResult Back(string token, ConnectNote? note, HttpContext http, string? language = null)
    {
        language ??= http.Request.Query["lang"].ToString() is ("fr" or "en") and var asked ? asked : null;
        string?[] query =
        [
            language is null ? null : $"lang={language}",
            note is null ? null : $"note={Uri.EscapeDataString(session.Write(note))}",
        ];
        return new SeeOther($"/connect/{Uri.EscapeDataString(token)}?{string.Join('&', query.OfType<string>())}");
    }

    private ConsentRequest RequestOf(PendingConsent pending, string state) => new(
        state, pending.Verifier, new Uri(web.Value.AddressOf($"/connect/back/{pending.Platform}")));

    private static string AttemptOf(string token, int channel) =>
        FormattableString.Invariant($"{LinkToken.HashOf(token) ?? ""}-{channel}");

    private static int ChannelOf(HttpContext http) =>
        int.TryParse(http.Request.Query["channel"], out var index) ? index : -1;

    /// <summary>Browsers say where a form comes from; whoever is none needs the token anyway.</summary>
    private static bool IsForeign(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");

    private static IResult Foreign(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status403Forbidden, ConnectWords.Lost, [ConnectWords.Foreign]);

    private IResult Expired(ConnectView.ExpiredLink expired, HttpContext http)
    {
        var reader = ReaderChoice.Of(http, expired.Link.Locale);
        var brand = brands.NameOf(expired.Vetting.Brand);
        return Notice.Page(reader, StatusCodes.Status410Gone, NoticeWords.Expired,
            [ConnectWords.Expired.With(("at", reader.Moment(expired.Link.ExpiresAt)), ("brand", brand))], brand);
    }

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]);
}
