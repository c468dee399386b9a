using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Policies;
using Vetting.Core.Versions;
using Vetting.Web.Briefs;
using Vetting.Web.Desk.Versions;
using Vetting.Web.Mistakes;
using Vetting.Web.Ops;
using Vetting.Web.Security;

namespace Vetting.Web.Desk.Briefs;

/// <summary>Where a brand's owners write briefs, and everybody on the team reads them.</summary>
internal sealed class BriefPages(
    DeskSession session, IBriefStore briefs, IPolicyStore policies, EffectivePolicies effective, BriefCheck check,
    MemberDirectory directory, CandidateIndex index, ChangePreview preview, VersionPages versions, TimeProvider time)
{
    private const int PageSize = 50;

    // A brand that has more of either names them by hand.
    private const int MostPolicies = 100;

    /// <summary>GET /desk/{brand}/briefs</summary>
    public Task<IResult> ListAsync(string brand, HttpContext http) => session.ForMemberAsync(brand, http, async member =>
    {
        var after = http.Request.Query["after"].ToString();
        var page = await briefs.ListAsync(brand, PageSize, Slug.IsValid(after) ? after : null, http.RequestAborted);
        return session.Page<BriefsPage>(http, member, new()
        {
            [nameof(BriefsPage.Page)] = page,
            [nameof(BriefsPage.Candidates)] =
                (await index.VettingsAsync(brand, http.RequestAborted)).ToLookup(row => row.BriefId, StringComparer.Ordinal),
        });
    });

    /// <summary>GET /desk/{brand}/new-brief</summary>
    public Task<IResult> NewAsync(string brand, HttpContext http) => ForOwnerAsync(brand, http, member =>
        PageAsync(http, member, BriefForm.New(member, DeskSession.ReaderOf(http, member).Language), null));

    /// <summary>GET /desk/{brand}/briefs/{brief}, as it stands or as an earlier version has it.</summary>
    public Task<IResult> ShowAsync(string brand, string brief, HttpContext http) =>
        WithBriefAsync(brand, brief, http, async (member, standing) =>
        {
            var asked = int.TryParse(http.Request.Query["version"], out var number)
                ? await briefs.FindAsync(brand, brief, number, http.RequestAborted)
                : null;
            var form = BriefForm.Of((asked ?? standing).Value, standing.Revision.Number);
            return await PageAsync(http, member, form, standing, opened: asked?.Revision.Number);
        });

    /// <summary>POST /desk/{brand}/new-brief</summary>
    public Task<IResult> CreateAsync(string brand, HttpContext http) => ForOwnerAsync(brand, http, async member =>
    {
        if (!SameOrigin.Sent(http.Request))
            return OpsPages.Elsewhere(http);
        return await DeskForm.ReadAsync(http) is { } form
            ? await SaveAsync(http, member, form, null)
            : DeskNotices.NotAForm(http);
    });

    /// <summary>POST /desk/{brand}/briefs/{brief}</summary>
    public Task<IResult> SaveAsync(string brand, string brief, HttpContext http) =>
        ForOwnerAsync(brand, http, async member =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            if (!Slug.IsValid(brief) || await briefs.StandingAsync(brand, brief, http.RequestAborted) is not { } standing)
                return DeskSignInPages.Unknown(http);
            return await DeskForm.ReadAsync(http) is { } form
                ? await SaveAsync(http, member, form, standing)
                : DeskNotices.NotAForm(http);
        });

    /// <summary>GET /desk/{brand}/briefs/{brief}/versions</summary>
    public Task<IResult> VersionsAsync(string brand, string brief, HttpContext http) =>
        WithBriefAsync(brand, brief, http, (member, standing) => versions.ShowAsync(
            http, member, briefs, brief, standing.Value.Title, SeatOf(brand, brief), standing.Revision.Number));

    internal static VersionSeat SeatOf(string brand, string brief) => new(
        DeskPlace.Briefs, BriefAddress.Of(brand, brief), BriefAddress.Versions(brand, brief), BriefWords.Named);

    private async Task<IResult> SaveAsync(HttpContext http, Member member, DeskForm form, Versioned<Brief>? standing)
    {
        var brand = member.Brand;
        var opened = form.Number("from") is > 0 and { } from && standing is not null
            ? (await briefs.FindAsync(brand, standing.Value.Id, from, http.RequestAborted))?.Value ?? standing.Value
            : standing?.Value;
        var typed = BriefForm.Read(
            form, standing?.Value.Id, opened is null ? [] : BriefForm.BodyOf(opened),
            await directory.ListAsync(brand, http.RequestAborted));
        var parsed = await check.ReadAsync(brand, typed.Id, typed.ToBody(), http.RequestAborted);
        if (parsed is ParsedBrief.Invalid invalid)
            return await PageAsync(http, member, typed, standing, Problems(invalid.Errors, typed, http, member));
        var valid = ((ParsedBrief.Valid)parsed).Brief;
        if (form.Text("act") == "preview" && standing is not null)
            return await PreviewAsync(http, member, typed, standing, valid);

        var edit = new Edit(new Author.Person(member.Name, member.Email), time.GetUtcNow(), typed.Over);
        return await briefs.SaveAsync(brand, typed.Id, valid, edit, http.RequestAborted) switch
        {
            SaveResult<Brief>.Saved saved => Saved(http, brand, typed.Id, "saved", saved.Revision),
            SaveResult<Brief>.AsItStood same => Saved(http, brand, typed.Id, "same", same.Revision),
            SaveResult<Brief>.Overtaken { Standing: { } theirs } when standing is not null =>
                await OvertakenAsync(http, member, typed, theirs),
            _ => await PageAsync(http, member, typed, standing, Taken(http, member)),
        };
    }

    private static IResult Saved(HttpContext http, string brand, string brief, string what, Revision revision) =>
        SignInPages.Redirect(http, $"{BriefAddress.Of(brand, brief)}?{what}={revision.Number}");

    private async Task<IResult> OvertakenAsync(HttpContext http, Member member, BriefForm typed, Versioned<Brief> theirs)
    {
        var from = await briefs.FindAsync(member.Brand, typed.Id, typed.Over, http.RequestAborted);
        var overtaken = Overtaken.Of(
            theirs.Revision, from is null ? [] : BriefForm.BodyOf(from.Value), typed.Body, BriefForm.BodyOf(theirs.Value));
        return await PageAsync(
            http, member, new BriefForm(typed.Id, theirs.Revision.Number, overtaken.Merged), theirs, overtaken: overtaken);
    }

    private async Task<IResult> PreviewAsync(
        HttpContext http, Member member, BriefForm typed, Versioned<Brief> standing, Brief proposed)
    {
        var (before, after) = (await EffectiveAsync(member.Brand, standing.Value, http.RequestAborted),
            await EffectiveAsync(member.Brand, proposed, http.RequestAborted));
        return await PageAsync(http, member, typed, standing, previewed: await preview.RunAsync(
            member.Brand, new Proposal.OfBrief(standing.Value, before, proposed, after), http.RequestAborted));
    }

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, BriefForm form, Versioned<Brief>? standing, FieldProblems? problems = null,
        Overtaken? overtaken = null, PreviewedChanges? previewed = null, int? opened = null)
    {
        var (brand, asked) = (member.Brand, http.RequestAborted);
        var policy = await EffectiveAsync(brand, standing?.Value, asked);
        var names = await policies.ListAsync(brand, MostPolicies, null, asked);
        return session.Page<BriefPage>(http, member, new()
        {
            [nameof(BriefPage.Form)] = form,
            [nameof(BriefPage.Opened)] = opened,
            [nameof(BriefPage.Standing)] = standing,
            [nameof(BriefPage.Problems)] = problems ?? FieldProblems.None,
            [nameof(BriefPage.Overtaken)] = overtaken,
            [nameof(BriefPage.Preview)] = previewed,
            [nameof(BriefPage.Team)] = (await directory.ListAsync(brand, asked))
                .Where(one => one.Role != MemberRole.Reader).ToList(),
            [nameof(BriefPage.Tiers)] = policy.Policy.Benchmarks.Tiers,
            [nameof(BriefPage.Policies)] = names.Items.Select(item => item.Name)
                .Append(EffectivePolicies.DefaultName).Distinct().Order(StringComparer.Ordinal).ToList(),
            [nameof(BriefPage.Candidates)] = standing is null ? 0
                : (await index.VettingsAsync(brand, asked)).Count(row => row.BriefId == standing.Value.Id),
            [nameof(BriefPage.SavedAs)] = NumberIn(http, "saved"),
            [nameof(BriefPage.SameAs)] = NumberIn(http, "same"),
        }, problems is null && overtaken is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is built in, where the brief's own policy is gone or no longer fits.</summary>
    private async Task<EffectivePolicy> EffectiveAsync(string brand, Brief? brief, CancellationToken cancellation)
    {
        try
        {
            return (brief is null
                ? EffectivePolicies.Compose(await policies.FindAsync(brand, EffectivePolicies.DefaultName, cancellation))
                : await effective.FindAsync(brand, brief, cancellation)) ?? EffectivePolicies.Compose();
        }
        catch (PolicyException)
        {
            return EffectivePolicies.Compose();
        }
    }

    private static FieldProblems Problems(
        IReadOnlyList<FieldError> errors, BriefForm typed, HttpContext http, Member member)
    {
        // A name that came from the title is no mistake of its own.
        var untitled = typed.Id.Length == 0 && errors.Any(error => error.Field == "title");
        return new FieldProblems(
            errors.Where(error => !(untitled && error.Field == "id")), DeskSession.ReaderOf(http, member),
            error => error.Field.StartsWith("policyPart", StringComparison.Ordinal)
                ? MistakeTable.OfPolicy(error.Message)
                : MistakeTable.OfBrief(error.Message).Saying(typed.WordAt(error.Field)));
    }

    private static FieldProblems Taken(HttpContext http, Member member) => new(
        [new FieldError("id", "")], DeskSession.ReaderOf(http, member), _ => BriefWords.IdTaken);

    private static int? NumberIn(HttpContext http, string name) =>
        int.TryParse(http.Request.Query[name], out var number) && number > 0 ? number : null;

    private Task<IResult> WithBriefAsync(
        string brand, string brief, HttpContext http, Func<Member, Versioned<Brief>, Task<IResult>> answer) =>
        session.ForMemberAsync(brand, http, async member =>
            Slug.IsValid(brief) && await briefs.StandingAsync(brand, brief, http.RequestAborted) is { } standing
                ? await answer(member, standing)
                : DeskSignInPages.Unknown(http));

    private Task<IResult> ForOwnerAsync(string brand, HttpContext http, Func<Member, Task<IResult>> answer) =>
        session.ForMemberAsync(brand, http, member => member.Role == MemberRole.Owner
            ? answer(member)
            : Task.FromResult(DeskNotices.OwnersOnly(http, member)));
}
