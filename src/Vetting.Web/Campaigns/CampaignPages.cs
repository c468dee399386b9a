using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;
using Vetting.Web.Asking;
using Vetting.Web.Desk;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Desk.Versions;
using Vetting.Web.Mistakes;
using Vetting.Web.Ops;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Campaigns;

/// <summary>Where a brand's people make campaigns, follow them and learn from them; readers only look.</summary>
internal sealed class CampaignPages(
    DeskSession session, ICampaignStore campaigns, ICampaignMembers members, CampaignDesk desk, CampaignReading reading,
    CampaignReports reports, ResultDesk results, IBriefStore briefs, CandidateIndex index, TimeProvider time, PastCampaigns past, IBrandProfiles profiles,
    VersionPages versions)
{
    private const int PageSize = 50;
    private const int MostBriefs = 200;

    /// <summary>GET /desk/{brand}/campaigns</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => session.ForMemberAsync(brand, http, async member =>
    {
        var after = http.Request.Query["after"].ToString();
        var page = await campaigns.ListAsync(brand, PageSize, Slug.IsValid(after) ? after : null, http.RequestAborted);
        Dictionary<string, CampaignMembers> inIt = new(StringComparer.Ordinal);
        foreach (var (name, _) in page.Items)
            inIt[name] = await members.ListAsync(brand, name, http.RequestAborted);
        return session.Page<CampaignsPage>(http, member, new()
        {
            [nameof(CampaignsPage.Page)] = page,
            [nameof(CampaignsPage.InIt)] = inIt,
            [nameof(CampaignsPage.Briefs)] = await BriefTitles.OfAsync(
                briefs, brand, page.Items.Select(one => one.Standing.Value.Brief), http.RequestAborted),
            [nameof(CampaignsPage.Today)] = Today,
            [nameof(CampaignsPage.Weight)] = (await profiles.FindAsync(brand, http.RequestAborted)).ResultsWeigh ?? 0,
            [nameof(CampaignsPage.IsSaid)] = http.Request.Query["said"] == "saved",
        });
    });

    /// <summary>POST /desk/{brand}/campaigns: how much results weigh in the order of candidates.</summary>
    public Task<IResult> WeighAsync(string brand, HttpContext http) => session.ForMemberAsync(brand, http, async member =>
    {
        if (member.Role != MemberRole.Owner)
            return DeskNotices.OwnersOnly(http, member);
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        if (await DeskForm.ReadAsync(http) is not { } form)
            return DeskNotices.NotAForm(http);
        var weight = form.Number("weight") is { } asked && PastWords.Weights.Contains(asked) ? asked : 0;
        await profiles.UpdateAsync(
            brand, profile => profile with { ResultsWeigh = weight == 0 ? null : weight }, http.RequestAborted);
        past.Refresh(brand);
        return SignInPages.Redirect(http, $"{CampaignAddress.List(brand)}?said=saved");
    });

    /// <summary>GET /desk/{brand}/campaigns/{campaign}</summary>
    public Task<IResult> ShowAsync(string brand, string campaign, HttpContext http) =>
        session.ForMemberAsync(brand, http, member => PageAsync(http, member, campaign));

    /// <summary>GET /desk/{brand}/campaigns/{campaign}/report, and report.csv.</summary>
    public Task<IResult> ReportAsync(string brand, string campaign, bool csv, HttpContext http) =>
        session.ForMemberAsync(brand, http, async member =>
        {
            if (await reports.OfAsync(brand, campaign, http.RequestAborted) is not { } report)
                return DeskSignInPages.Unknown(http);
            return csv
                ? ReportFile.Csv(report, DeskSession.ReaderOf(http, member))
                : session.Page<ReportPage>(http, member, new() { [nameof(ReportPage.Report)] = report });
        });

    /// <summary>GET /desk/{brand}/campaigns/{campaign}/results.csv</summary>
    public Task<IResult> ResultsAsync(string brand, string campaign, HttpContext http) =>
        session.ForMemberAsync(brand, http, async member =>
            await reading.ReadAsync(brand, campaign, http.RequestAborted) is { } view
                ? ReportFile.Rows(view)
                : DeskSignInPages.Unknown(http));

    /// <summary>GET /desk/{brand}/new-campaign</summary>
    public Task<IResult> NewAsync(string brand, HttpContext http) => ForWriterAsync(brand, http, member =>
        FormAsync(http, member, CampaignForm.New(http.Request.Query["brief"].ToString(), Today), null));

    /// <summary>GET /desk/{brand}/campaigns/{campaign}/edit, as it stands or as an earlier version has it.</summary>
    public Task<IResult> EditAsync(string brand, string campaign, HttpContext http) =>
        ForWriterAsync(brand, http, async member =>
        {
            if (await StandingAsync(brand, campaign, http) is not { } standing)
                return DeskSignInPages.Unknown(http);
            var asked = NumberIn(http, "version") is { } number
                ? await campaigns.FindAsync(brand, campaign, number, http.RequestAborted)
                : null;
            var inIt = (await members.ListAsync(brand, campaign, http.RequestAborted)).Members;
            return await FormAsync(
                http, member, CampaignForm.Of((asked ?? standing).Value, inIt, standing.Revision.Number), standing,
                opened: asked?.Revision.Number);
        });

    /// <summary>GET /desk/{brand}/campaigns/{campaign}/versions</summary>
    public Task<IResult> VersionsAsync(string brand, string campaign, HttpContext http) =>
        session.ForMemberAsync(brand, http, async member => await StandingAsync(brand, campaign, http) is { } standing
            ? await versions.ShowAsync(
                http, member, campaigns, campaign, standing.Value.Title,
                new VersionSeat(
                    DeskPlace.Campaigns, CampaignAddress.Edit(brand, campaign), CampaignAddress.Versions(brand, campaign), FormWords.Named),
                standing.Revision.Number)
            : DeskSignInPages.Unknown(http));

    /// <summary>POST /desk/{brand}/new-campaign, and /desk/{brand}/campaigns/{campaign}/edit</summary>
    /// <param name="campaign">Null for a new one.</param>
    public Task<IResult> SaveAsync(string brand, string? campaign, HttpContext http) =>
        ForWriterAsync(brand, http, async member =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            var standing = campaign is null ? null : await StandingAsync(brand, campaign, http);
            if (campaign is not null && standing is null)
                return DeskSignInPages.Unknown(http);
            return await DeskForm.ReadAsync(http) is { } form
                ? await SaveAsync(http, member, CampaignForm.Read(form, campaign), standing)
                : DeskNotices.NotAForm(http);
        });

    /// <summary>POST /desk/{brand}/campaigns/{campaign}/results</summary>
    public Task<IResult> TakeAsync(string brand, string campaign, HttpContext http) =>
        ForWriterAsync(brand, http, async member =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            var parsed = await SentFile.UseAsync(http.Request, ReadAsync, http.RequestAborted);
            if (parsed.Errors.Count > 0)
                return await PageAsync(http, member, campaign, parsed.Errors);
            return await results.TakeAsync(brand, campaign, parsed.Rows, http.RequestAborted) switch
            {
                ResultTaking.Taken taken => SignInPages.Redirect(
                    http, $"{CampaignAddress.Of(brand, campaign)}?taken={taken.Rows}#results"),
                ResultTaking.Invalid invalid => await PageAsync(http, member, campaign, invalid.Errors),
                _ => DeskSignInPages.Unknown(http),
            };
        });

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static async Task<ParsedResults> ReadAsync(SentFile? file)
    {
        if (file is null)
            return new ParsedResults([new("file", "should be a CSV file")], []);
        await using var stream = file.Open();
        if (stream.Length > ResultFile.MaxBytes)
            return new ParsedResults([new("file", $"should be at most {ResultFile.MaxBytes} bytes")], []);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return ResultFile.Read(bytes);
    }

    private async Task<IResult> SaveAsync(
        HttpContext http, Member member, CampaignForm typed, Versioned<Campaign>? standing)
    {
        var parsed = await desk.ReadAsync(member.Brand, typed.Id, typed.ToBody(), http.RequestAborted);
        if (parsed is ParsedCampaign.Invalid invalid)
            return await FormAsync(http, member, typed, standing, Problems(invalid.Errors, typed, http, member));
        var edit = new Edit(new Author.Person(member.Name, member.Email), time.GetUtcNow(), typed.Over);
        return await desk.SaveAsync(member.Brand, (ParsedCampaign.Valid)parsed, edit, http.RequestAborted) switch
        {
            SaveResult<Campaign>.Saved saved => Saved(http, member.Brand, typed.Id, saved.Revision),
            SaveResult<Campaign>.AsItStood same => Saved(http, member.Brand, typed.Id, same.Revision),
            SaveResult<Campaign>.Overtaken { Standing: { } theirs } when standing is not null => await FormAsync(
                http, member, typed with { Over = theirs.Revision.Number }, theirs, overtaken: theirs.Revision.Number),
            _ => await FormAsync(http, member, typed, standing, new FieldProblems(
                [new FieldError("id", "")], DeskSession.ReaderOf(http, member), _ => FormWords.IdTaken)),
        };
    }

    private static IResult Saved(HttpContext http, string brand, string campaign, Revision revision) =>
        SignInPages.Redirect(http, $"{CampaignAddress.Of(brand, campaign)}?saved={revision.Number}");

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, string campaign, IReadOnlyList<FieldError>? refused = null)
    {
        if (await reading.ReadAsync(member.Brand, campaign, http.RequestAborted) is not { } view)
            return DeskSignInPages.Unknown(http);
        return session.Page<CampaignPage>(http, member, new()
        {
            [nameof(CampaignPage.View)] = view,
            [nameof(CampaignPage.Briefs)] = await BriefTitles.OfAsync(
                briefs, member.Brand, [view.Campaign.Brief], http.RequestAborted),
            [nameof(CampaignPage.Refused)] = refused ?? [],
            [nameof(CampaignPage.SavedAs)] = NumberIn(http, "saved"),
            [nameof(CampaignPage.Taken)] = NumberIn(http, "taken"),
        }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> FormAsync(
        HttpContext http, Member member, CampaignForm form, Versioned<Campaign>? standing, FieldProblems? problems = null,
        int? overtaken = null, int? opened = null)
    {
        var approved = (await index.VettingsAsync(member.Brand, http.RequestAborted))
            .Where(row => row.Stage == VettingStage.Approved).OrderBy(row => row.CreatorName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        return session.Page<CampaignFormPage>(http, member, new()
        {
            [nameof(CampaignFormPage.Form)] = form,
            [nameof(CampaignFormPage.Standing)] = standing,
            [nameof(CampaignFormPage.Problems)] = problems ?? FieldProblems.None,
            [nameof(CampaignFormPage.Overtaken)] = overtaken,
            [nameof(CampaignFormPage.Opened)] = opened,
            [nameof(CampaignFormPage.Briefs)] = (await briefs.ListAsync(member.Brand, MostBriefs, null, http.RequestAborted))
                .Items.Select(item => (item.Name, item.Standing.Value.Title)).ToList(),
            [nameof(CampaignFormPage.Approved)] = approved,
        }, problems is null && overtaken is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static FieldProblems Problems(
        IReadOnlyList<FieldError> errors, CampaignForm typed, HttpContext http, Member member)
    {
        var untitled = typed.Id.Length == 0 && errors.Any(error => error.Field == "title");
        return new FieldProblems(
            errors.Where(error => !(untitled && error.Field == "id")), DeskSession.ReaderOf(http, member),
            error => MistakeTable.OfCampaign(error.Message));
    }

    private async Task<Versioned<Campaign>?> StandingAsync(string brand, string campaign, HttpContext http) =>
        Slug.IsValid(campaign) ? await campaigns.StandingAsync(brand, campaign, http.RequestAborted) : null;

    private static int? NumberIn(HttpContext http, string name) =>
        int.TryParse(http.Request.Query[name], out var number) && number > 0 ? number : null;

    private Task<IResult> ForWriterAsync(string brand, HttpContext http, Func<Member, Task<IResult>> answer) =>
        session.ForMemberAsync(brand, http, member => member.MayDecide
            ? answer(member)
            : Task.FromResult(Notice.Page(
                DeskSession.ReaderOf(http, member), StatusCodes.Status403Forbidden, DeskWords.OwnersOnly, [CampaignNotices.ReadersLook],
                policy: PagePolicy.SignedIn)));
}
