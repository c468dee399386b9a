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
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Desk.Versions;
using Vetting.Web.Mistakes;
using Vetting.Web.Ops;
using Vetting.Web.Policies;
using Vetting.Web.Security;

namespace Vetting.Web.Desk.Policies;

/// <summary>Where a brand's owners write its policies, and a brief's part of one.</summary>
internal sealed class PolicyPages(
    DeskSession session, IPolicyStore policies, PolicyCheck policyCheck, IBriefStore briefs, BriefCheck check,
    IBrandDirectory brands, ChangePreview preview, VersionPages versions, TimeProvider time)
{
    private const int MostNamed = 100;

    /// <summary>GET /desk/{brand}/policy and /desk/{brand}/policy/{name}</summary>
    public Task<IResult> ShowAsync(string brand, string name, HttpContext http) =>
        WithSeatAsync(brand, http, SeatOf(brand, name), (member, seat) => ShowAsync(http, member, seat));

    /// <summary>POST to the same.</summary>
    public Task<IResult> SaveAsync(string brand, string name, HttpContext http) =>
        WriteAsync(brand, http, SeatOf(brand, name));

    /// <summary>GET /desk/{brand}/policy/{name}/versions</summary>
    public Task<IResult> VersionsAsync(string brand, string name, HttpContext http) =>
        WithSeatAsync(brand, http, SeatOf(brand, name), (member, seat) => seat.Standing == 0
            ? Task.FromResult(DeskSignInPages.Unknown(http))
            : versions.ShowAsync(
                http, member, policies, name, DeskSession.ReaderOf(http, member)[PolicyTitle.Of(seat)],
                new VersionSeat(DeskPlace.Policy, PolicyAddress.Of(brand, name), PolicyAddress.Versions(brand, name),
                    PolicyPlaces.Of(seat.Below.Policy)), seat.Standing));

    /// <summary>GET /desk/{brand}/briefs/{brief}/policy</summary>
    public Task<IResult> ShowPartAsync(string brand, string brief, HttpContext http) =>
        WithSeatAsync(brand, http, SeatOfBrief(brand, brief), (member, seat) => ShowAsync(http, member, seat));

    /// <summary>POST to the same.</summary>
    public Task<IResult> SavePartAsync(string brand, string brief, HttpContext http) =>
        WriteAsync(brand, http, SeatOfBrief(brand, brief));

    private Func<CancellationToken, Task<LayerSeat?>> SeatOf(string brand, string name) => async cancellation =>
        Slug.IsValid(name)
            ? new LayerSeat.OfBrand(
                brand, name, await policies.StandingAsync(brand, name, cancellation), policies, policyCheck)
            : null;

    private Func<CancellationToken, Task<LayerSeat?>> SeatOfBrief(string brand, string brief) => async cancellation =>
        Slug.IsValid(brief) && await briefs.StandingAsync(brand, brief, cancellation) is { } standing
            ? new LayerSeat.OfBrief(
                brand, standing, await policies.FindAsync(brand, standing.Value.Policy, cancellation), briefs, check)
            : null;

    private async Task<IResult> ShowAsync(HttpContext http, Member member, LayerSeat seat)
    {
        var asked = int.TryParse(http.Request.Query["version"], out var number)
            && await seat.FindAsync(number, http.RequestAborted) is { } found ? (Number: number, Layer: found) : default;
        return await PageAsync(
            http, member, seat, new PolicyForm(seat.Standing, asked.Layer ?? seat.Layer),
            asText: http.Request.Query["as"] == "json", opened: asked.Layer is null ? null : asked.Number);
    }

    private Task<IResult> WriteAsync(
        string brand, HttpContext http, Func<CancellationToken, Task<LayerSeat?>> seatOf) =>
        WithSeatAsync(brand, http, seatOf, async (member, seat) =>
        {
            if (!SameOrigin.Sent(http.Request))
                return OpsPages.Elsewhere(http);
            if (member.Role != MemberRole.Owner)
                return DeskNotices.OwnersOnly(http, member);
            return await DeskForm.ReadAsync(http) is { } form
                ? await WriteAsync(http, member, seat, form)
                : DeskNotices.NotAForm(http);
        });

    private async Task<IResult> WriteAsync(HttpContext http, Member member, LayerSeat seat, DeskForm form)
    {
        var asText = form.Text("as") == "json";
        var written = asText ? PolicyForm.ReadText(form) : await ReadFieldsAsync(http, seat, form);
        if (await seat.CheckAsync(written.ToFile(), http.RequestAborted) is { Count: > 0 } mistakes)
            return await PageAsync(http, member, seat, written, asText, mistakes: mistakes);
        if (form.Text("act") == "preview")
        {
            return await PageAsync(http, member, seat, written, asText, previewed: await preview.RunAsync(
                seat.Brand, seat.Propose(written.Layer!), http.RequestAborted));
        }

        var edit = new Edit(new Author.Person(member.Name, member.Email), time.GetUtcNow(), written.Over);
        return await seat.SaveAsync(written.Layer!, edit, http.RequestAborted) switch
        {
            SaveResult<JsonObject>.Saved saved => Saved(http, seat, asText, "saved", saved.Revision),
            SaveResult<JsonObject>.AsItStood same => Saved(http, seat, asText, "same", same.Revision),
            SaveResult<JsonObject>.Overtaken { Standing: { } theirs } =>
                await OvertakenAsync(http, member, seat, written, theirs, asText),
            _ => DeskSignInPages.Unknown(http),
        };
    }

    private async Task<PolicyForm> ReadFieldsAsync(HttpContext http, LayerSeat seat, DeskForm form)
    {
        var opened = form.Number("from") is > 0 and { } from
            ? await seat.FindAsync(from, http.RequestAborted) ?? seat.Layer
            : [];
        return PolicyForm.ReadFields(
            form, opened, seat.Below, seat is LayerSeat.OfBrand brand ? LabelOf(brand) : null,
            PolicyWords.TableTitled.With(("brand", brands.NameOf(seat.Brand))).Fr,
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    private static string LabelOf(LayerSeat.OfBrand seat)
    {
        // A policy's version has 40 characters at most, its number among them.
        const int Most = 30;
        var name = seat.Name == EffectivePolicies.DefaultName ? seat.Brand : seat.Name;
        return name[..Math.Min(Most, name.Length)];
    }

    private async Task<IResult> OvertakenAsync(
        HttpContext http, Member member, LayerSeat seat, PolicyForm written, Versioned<JsonObject> theirs, bool asText)
    {
        var from = await seat.FindAsync(written.Over, http.RequestAborted) ?? [];
        var overtaken = Overtaken.Of(theirs.Revision, from, written.Layer!, theirs.Value);
        return await PageAsync(
            http, member, seat, new PolicyForm(theirs.Revision.Number, overtaken.Merged), asText, overtaken: overtaken);
    }

    private static IResult Saved(HttpContext http, LayerSeat seat, bool asText, string what, Revision revision) =>
        SignInPages.Redirect(http, $"{PolicyTitle.AddressOf(seat)}?{(asText ? "as=json&" : "")}{what}={revision.Number}");

    private async Task<IResult> PageAsync(
        HttpContext http, Member member, LayerSeat seat, PolicyForm form, bool asText,
        IReadOnlyList<PolicyMistake>? mistakes = null, Overtaken? overtaken = null, PreviewedChanges? previewed = null,
        int? opened = null)
    {
        var reader = DeskSession.ReaderOf(http, member);
        return session.Page<PolicyPage>(http, member, new()
        {
            [nameof(PolicyPage.Seat)] = seat,
            [nameof(PolicyPage.Form)] = form,
            [nameof(PolicyPage.IsText)] = asText,
            [nameof(PolicyPage.Opened)] = opened,
            [nameof(PolicyPage.Mistakes)] = mistakes ?? [],
            [nameof(PolicyPage.Problems)] = new FieldProblems(
                (mistakes ?? []).Select(mistake => new FieldError(
                    form.Layer is null ? "" : NamedPath.Named(form.Layer, mistake.Path), mistake.Message)),
                reader, error => MistakeTable.OfPolicy(error.Message)),
            [nameof(PolicyPage.Overtaken)] = overtaken,
            [nameof(PolicyPage.Preview)] = previewed,
            [nameof(PolicyPage.Others)] = seat is LayerSeat.OfBrand own
                ? (await policies.ListAsync(seat.Brand, MostNamed, null, http.RequestAborted)).Items
                    .Select(item => item.Name).Append(EffectivePolicies.DefaultName).Distinct()
                    .Where(name => name != own.Name).Order(StringComparer.Ordinal).ToList()
                : [],
            [nameof(PolicyPage.SavedAs)] = NumberIn(http, "saved"),
            [nameof(PolicyPage.SameAs)] = NumberIn(http, "same"),
        }, mistakes is null && overtaken is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static int? NumberIn(HttpContext http, string name) =>
        int.TryParse(http.Request.Query[name], out var number) && number > 0 ? number : null;

    private Task<IResult> WithSeatAsync(
        string brand, HttpContext http, Func<CancellationToken, Task<LayerSeat?>> seatOf,
        Func<Member, LayerSeat, Task<IResult>> answer) =>
        session.ForMemberAsync(brand, http, async member => await seatOf(http.RequestAborted) is { } seat
            ? await answer(member, seat)
            : DeskSignInPages.Unknown(http));
}
