using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vetting.Core.Asking;
using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Branding;
using Vetting.Web.Door;
using Vetting.Web.Dossiers;
using Vetting.Web.Mail;
using Vetting.Web.Notes;
using Vetting.Web.Review;
using Vetting.Web.Rights;
using Vetting.Web.Site;

namespace Vetting.Web.Asking;

/// <summary>Where the links in creators' mails lead.</summary>
public sealed class AskingPages(
    CreatorDesk desk, ContestDesk contests, DoorDesk door, BrandLooks looks, IEnumerable<IConnector> connectors,
    RightsPages rights, EvidenceView evidence)
{
    private const string Answered = "answered";

    /// <summary>GET and HEAD /creator/{token}: shows, and changes nothing.</summary>
    public async Task<IResult> ShowAsync(string token, HttpContext http)
    {
        var view = await desk.OpenAsync(token, http.RequestAborted);
        if (view is CreatorView.Erased)
            return await rights.CertificateAsync(token, http);
        return view is CreatorView.UnknownLink && await door.FindAsync(token, http.RequestAborted) is { } waiting
            ? await ConfirmingAsync(waiting, http)
            : await PageAsync(view, http);
    }

    /// <summary>POST /creator/{token}?act=confirm|correct|send|withdraw|answer|contest&amp;channel=n|question=id|line=l.</summary>
    public async Task<IResult> ActAsync(string token, HttpContext http)
    {
        var channel = int.TryParse(http.Request.Query["channel"], out var index) ? index : -1;
        return http.Request.Query["act"].ToString() switch
        {
            "correct" => await CorrectAsync(token, channel, http),
            "send" => await SendAsync(token, channel, http),
            "confirm" => await ConfirmAsync(token, http),
            "answer" => await AnswerQuestionAsync(token, http.Request.Query["question"].ToString(), http),
            "contest" => await ContestAsync(token, NotesOnPage.LineOf(http.Request.Query["line"]), http),
            "withdraw" => await AnswerAsync(token, -1, await desk.WithdrawAsync(token, http.RequestAborted), http),
            _ => Unknown(http),
        };
    }

    private async Task<IResult> AnswerQuestionAsync(string token, string question, HttpContext http)
    {
        AnswerForm? form;
        try
        {
            form = await AnswerForm.ReadAsync(http);
        }
        catch (InvalidDataException)
        {
            return await AskAgainAsync(token, question, NoteProblem.FileTooLarge, null, http);
        }

        if (form is null)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        return await desk.AnswerAsync(token, question, form.Text, form.File, http.RequestAborted) is { } problem
            ? await AskAgainAsync(token, question, problem, form.Text, http)
            : new SeeOther($"/creator/{token}{LanguageOf(http)}{(LanguageOf(http).Length > 0 ? "&" : "?")}{Answered}=1");
    }

    private async Task<IResult> ContestAsync(string token, LineRef? line, HttpContext http)
    {
        AnswerForm? form = null;
        NoteProblem? problem;
        try
        {
            form = await AnswerForm.ReadAsync(http);
            problem = form is null
                ? NoteProblem.NoText
                : await contests.ContestAsync(token, line, form.Kind, form.Text, form.File, http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            problem = NoteProblem.FileTooLarge;
        }

        if (problem is null)
            return new SeeOther($"/creator/{token}{LanguageOf(http)}#{DossierLines.AnchorOf(line!.Dimension)}-{line.Index + 1}");
        return await desk.OpenAsync(token, http.RequestAborted) is var view && view is CreatorView.Told told
            ? await TellAsync(told, http, line, problem, form?.Text)
            : await PageAsync(view, http);
    }

    private async Task<PageResult<ToldPage>> TellAsync(
        CreatorView.Told told, HttpContext http, LineRef? line = null, NoteProblem? problem = null, string? typed = null)
    {
        var reader = ReaderChoice.Of(http, told.Link.Locale).In(told.Vetting.Order?.Calendar);
        var look = await LookAsync(told.Vetting.Brand, http);
        var seen = await evidence.OfAsync(told.Vetting.Id, http.RequestAborted);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(ToldPage.Told)] = told,
            [nameof(ToldPage.Seen)] = seen,
            [nameof(ToldPage.BrandName)] = look.Name,
            [nameof(ToldPage.DataAddress)] = DataAddress(http, reader),
            [nameof(ToldPage.EraseAddress)] = $"/creator/{http.Request.RouteValues["token"]}/erase?lang={reader.Language}",
            [nameof(ToldPage.Contests)] = new ContestsOnPage(
                told.Contests, $"?lang={reader.Language}", line, problem is { } wrong ? reader[LineNoteWords.Of(wrong)] : null,
                typed),
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        PagePolicy.Strict.Showing(seen), look);
    }

    private async Task<IResult> AskAgainAsync(
        string token, string question, NoteProblem problem, string? typed, HttpContext http) =>
        await desk.OpenAsync(token, http.RequestAborted) is var view && view is CreatorView.Questioned questioned
            ? await QuestionsAsync(questioned, http, LineNoteWords.Of(problem), question, typed)
            : await PageAsync(view, http);

    private async Task<PageResult<QuestionsPage>> QuestionsAsync(
        CreatorView.Questioned questioned, HttpContext http, LocalizedText? problem = null, string? question = null,
        string? typed = null)
    {
        var reader = ReaderChoice.Of(http, questioned.Link.Locale).In(questioned.Vetting.Order?.Calendar);
        var look = await LookAsync(questioned.Vetting.Brand, http);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(QuestionsPage.Questioned)] = questioned,
            [nameof(QuestionsPage.BrandName)] = look.Name,
            [nameof(QuestionsPage.Action)] = $"?lang={reader.Language}",
            [nameof(QuestionsPage.DataAddress)] = DataAddress(http, reader),
            [nameof(QuestionsPage.Problem)] = problem is null ? null : reader[problem],
            [nameof(QuestionsPage.At)] = question,
            [nameof(QuestionsPage.Typed)] = typed,
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, look: look);
    }

    private async Task<IResult> ConfirmAsync(string token, HttpContext http)
    {
        await door.ConfirmAsync(token, http.RequestAborted);
        return new SeeOther($"/creator/{token}{LanguageOf(http)}");
    }

    private async Task<IResult> CorrectAsync(string token, int channel, HttpContext http)
    {
        if (await SmallForm.ReadAsync(http, "account") is not { } account)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        return await AnswerAsync(
            token, channel, await desk.CorrectAsync(token, channel, account, http.RequestAborted), http, account);
    }

    private async Task<IResult> SendAsync(string token, int channel, HttpContext http)
    {
        // Before a large file is taken in, as the answer may be no.
        var asked = await desk.OpenAsync(token, http.RequestAborted) as CreatorView.Asked;
        var waiting = asked is null ? await door.FindAsync(token, http.RequestAborted) : null;
        if (asked is null && waiting is null)
            return await AnswerAsync(token, channel, new AmendResult.NotAsked(), http);
        async Task<IResult> WrongAsync(LocalizedText problem, int status = StatusCodes.Status422UnprocessableEntity) =>
            asked is not null
                ? await AskingAsync(asked, http, problem, channel, status: status)
                : await ConfirmingAsync(waiting!, http, problem, status);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        try
        {
            return await SentFile.UseAsync(
                http.Request,
                async file => file is null ? await WrongAsync(AskingWords.NoFile)
                    : asked is not null ? await AnswerAsync(
                        token, channel, await desk.SendAsync(token, channel, file.Name, file.Open, http.RequestAborted), http)
                    : await door.SendAsync(token, channel, file.Name, file.Open, http.RequestAborted) switch
                    {
                        AmendResult.Unreadable unreadable => await WrongAsync(Sentence(unreadable)),
                        AmendResult.NoAccount => await WrongAsync(AskingWords.NoFile),
                        _ => new SeeOther($"/creator/{token}{LanguageOf(http)}"),
                    },
                http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return await WrongAsync(
                AskingWords.TooLarge.With(ReaderChoice.Of(http, asked?.Link.Locale ?? waiting!.Application.Locale), SentFile.MostMegabytes),
                StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>After a change the page is shown by a GET of its own, so that a reload sends nothing again.</summary>
    private async Task<IResult> AnswerAsync(
        string token, int channel, AmendResult result, HttpContext http, string? typed = null)
    {
        if (result is AmendResult.Taken or AmendResult.NotAsked)
            return new SeeOther($"/creator/{token}{LanguageOf(http)}");
        var view = await desk.OpenAsync(token, http.RequestAborted);
        return view is CreatorView.Asked asked
            ? await AskingAsync(asked, http, await SentenceAsync(result, asked, channel, http), channel, typed)
            : await PageAsync(view, http);
    }

    private async Task<LocalizedText> SentenceAsync(
        AmendResult result, CreatorView.Asked asked, int channel, HttpContext http) => result switch
    {
        AmendResult.NoAccount => AskingWords.NoAccount.With(("platform", PlatformOf(asked, channel))),
        AmendResult.NotOpen => AskingWords.NotOpen.With(("platform", PlatformOf(asked, channel))),
        AmendResult.Unreadable unreadable => Sentence(unreadable),
        AmendResult.TooMany => AskingWords.TooMany.With(
            ("brand", (await LookAsync(asked.Vetting.Brand, http)).Name)),
        _ => throw new InvalidOperationException($"No such case: {result.GetType()}."),
    };

    private static string PlatformOf(CreatorView.Asked asked, int channel) =>
        Platforms.Title(asked.Submission.Channels.ElementAtOrDefault(channel)?.Platform ?? "");

    private static LocalizedText Sentence(AmendResult.Unreadable unreadable) =>
        unreadable.Sentence
        ?? (unreadable.Reason == UnavailableReason.Empty ? AskingWords.NoPosts : AskingWords.Unreadable);

    private async Task<PageResult<ConfirmPage>> ConfirmingAsync(
        Waiting waiting, HttpContext http, LocalizedText? problem = null,
        int status = StatusCodes.Status422UnprocessableEntity)
    {
        var reader = ReaderChoice.Of(http, waiting.Application.Locale);
        var look = await LookAsync(waiting.Application.Brand, http);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(ConfirmPage.Waiting)] = waiting,
            [nameof(ConfirmPage.BrandName)] = look.Name,
            [nameof(ConfirmPage.Problem)] = problem is null ? null : reader[problem],
        }, problem is null ? StatusCodes.Status200OK : status, PagePolicy.Strict.Scripted, look);
    }

    private async Task<PageResult<StandingPage>> StandingAsync(
        HttpContext http, CreatorLink link, VettingSummary vetting, Submission? submission,
        CreatorView.InReview? review = null)
    {
        var reader = ReaderChoice.Of(http, link.Locale).In(vetting.Order?.Calendar);
        var look = await LookAsync(vetting.Brand, http);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(StandingPage.Vetting)] = vetting,
            [nameof(StandingPage.IsRead)] = review is not null,
            [nameof(StandingPage.Submission)] = submission,
            [nameof(StandingPage.Unread)] = review?.Unread ?? [],
            [nameof(StandingPage.EndsAt)] = review?.EndsAt,
            [nameof(StandingPage.BrandName)] = look.Name,
            [nameof(StandingPage.HasAnswered)] = http.Request.Query.ContainsKey(Answered),
            [nameof(StandingPage.Action)] = $"?lang={reader.Language}",
            [nameof(StandingPage.DataAddress)] = DataAddress(http, reader),
        }, look: look);
    }

    private async Task<PageResult<AskingPage>> AskingAsync(
        CreatorView.Asked asked, HttpContext http, LocalizedText? problem = null, int? channel = null,
        string? typed = null, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var reader = ReaderChoice.Of(http, asked.Link.Locale).In(asked.Vetting.Order?.Calendar);
        var look = await LookAsync(asked.Vetting.Brand, http);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(AskingPage.Asked)] = asked,
            [nameof(AskingPage.BrandName)] = look.Name,
            [nameof(AskingPage.Action)] = $"?lang={reader.Language}",
            [nameof(AskingPage.Problem)] = problem is null ? null : reader[problem],
            [nameof(AskingPage.At)] = channel,
            [nameof(AskingPage.Typed)] = typed,
            [nameof(AskingPage.ConnectAddress)] = MayConnect(asked.Submission.Channels)
                ? $"/connect/{http.Request.RouteValues["token"]}?lang={reader.Language}"
                : null,
            [nameof(AskingPage.DataAddress)] = DataAddress(http, reader),
        }, problem is null ? StatusCodes.Status200OK : status, PagePolicy.Strict.Scripted, look);
    }

    private bool MayConnect(IEnumerable<Channel> channels) => channels.Any(channel =>
        connectors.Any(connector => connector.IsOffered && connector.Platform == channel.Platform));

    private async Task<IResult> PageAsync(CreatorView view, HttpContext http) => view switch
    {
        CreatorView.Asked asked => await AskingAsync(asked, http),
        CreatorView.Reading reading => await StandingAsync(http, reading.Link, reading.Vetting, reading.Submission),
        CreatorView.Questioned questioned => await QuestionsAsync(questioned, http),
        CreatorView.Told told => await TellAsync(told, http),
        CreatorView.InReview shown => await StandingAsync(http, shown.Link, shown.Vetting, shown.Submission, shown),
        CreatorView.Closed { Closing: Closing.Withdrawn withdrawn } closed => await SayAsync(
            http, closed.Link.Locale, closed.Vetting, AskingWords.Withdrawn, AskingWords.WithdrawnText, withdrawn.At,
            AskingWords.Again),
        CreatorView.Closed { Closing: Closing.Expired expired } closed => await UnansweredAsync(http, closed, expired.At),
        CreatorView.Closed closed => await SayAsync(
            http, closed.Link.Locale, closed.Vetting, AskingWords.Decided, AskingWords.DecidedText, closed.Closing.At),
        CreatorView.Stopped stopped => await SayAsync(
            http, stopped.Link.Locale, stopped.Vetting, NoticeWords.Stopped, AskingWords.StoppedText),
        CreatorView.ExpiredLink expired => Notice.Page(
            ReaderChoice.Of(http, expired.Link.Locale), StatusCodes.Status410Gone, NoticeWords.Expired,
            [AskingWords.Again], look: await LookAsync(expired.Vetting.Brand, http)),
        CreatorView.UnknownLink or CreatorView.Erased => Unknown(http),
        _ => throw new InvalidOperationException("A link shows one of the cases above."),
    };

    /// <summary>The words of the mail, which are the brand's own where it has some.</summary>
    private async Task<IResult> UnansweredAsync(HttpContext http, CreatorView.Closed closed, DateTimeOffset at)
    {
        var look = await LookAsync(closed.Vetting.Brand, http);
        var words = OutcomeMailWords.Expired;
        LocalizedText Filled(LocalizedText text, Reader reader) => text.With(
            ("creator", closed.Vetting.CreatorName), ("brand", look.Name), ("at", reader.Moment(at)),
            ("brief", closed.BriefTitle ?? closed.Vetting.BriefId));
        var reader = ReaderChoice.Of(http, closed.Link.Locale);
        return Notice.Page(
            reader, StatusCodes.Status200OK, Filled(look[words.Heading], reader),
            [Filled(look[words.Opening], reader), Filled(look[words.Meaning], reader), Filled(AskingWords.ExpiredText, reader)],
            look: look, link: (RightsWords.YourData, DataAddress(http, reader)));
    }

    private async Task<IResult> SayAsync(
        HttpContext http, string locale, VettingSummary vetting, LocalizedText heading, LocalizedText text,
        DateTimeOffset? at = null, LocalizedText? more = null)
    {
        var look = await LookAsync(vetting.Brand, http);
        var reader = ReaderChoice.Of(http, locale).In(vetting.Order?.Calendar ?? look.Profile.Calendar);
        LocalizedText Filled(LocalizedText words) =>
            words.With(("brand", look.Name), ("at", at is { } moment ? reader.Moment(moment) : ""));
        return Notice.Page(
            reader, StatusCodes.Status200OK, Filled(heading), more is null ? [Filled(text)] : [Filled(text), more],
            look: look, link: (RightsWords.YourData, DataAddress(http, reader)));
    }

    private Task<BrandLook> LookAsync(string brand, HttpContext http) => looks.OfAsync(brand, http.RequestAborted);

    private static string DataAddress(HttpContext http, Reader reader) =>
        $"/creator/{http.Request.RouteValues["token"]}/data?lang={reader.Language}";

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]);

    private static string LanguageOf(HttpContext http) =>
        http.Request.Query["lang"].ToString() is ("fr" or "en") and var language ? $"?lang={language}" : "";
}
