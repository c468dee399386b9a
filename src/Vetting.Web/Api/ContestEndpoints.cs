using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>Lines that creators contest: read, brought in their place, and answered in the name of a person of the brand, by the
/// brand's system or by operators. The same rules hold as on the pages.</summary>
public sealed class ContestEndpoints(ApiAccess access, IVettingStore vettings, INotes notes, ContestDesk desk)
{
    private const int MaxBytes = 64 * 1024;

    private static readonly (string, Dimension)[] Dimensions = Words<Dimension>();
    private static readonly (string, ContestKind)[] Kinds = Words<ContestKind>();

    public Task<IResult> ListAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        WithVettingAsync(request, id, cancellation, async vetting =>
            Answer.Json(200, new ContestList(vetting.Id, await AllAsync(vetting, cancellation))));

    /// <summary>Takes what a creator told the brand in some other way.</summary>
    public Task<IResult> PostAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        ReadAsync(request, id, cancellation, async (vetting, fields, errors) =>
        {
            var line = fields.Object("line") is { } place ? LineIn(place) : null;
            var kind = fields.Choice("kind", Kinds);
            var text = fields.Text("text", Note.MostLength, multiline: true);
            fields.RefuseOthers();
            if (errors.Count > 0)
                return Problems.Invalid(errors);
            var (kept, problem) = await desk.BringAsync(vetting, line, kind, text, access.CallerOf(request), cancellation);
            return problem is null
                ? Answer.Json(201, await FindAsync(vetting, kept!.Id, cancellation))
                    .With("Location", $"/api/vettings/{Uri.EscapeDataString(vetting.Id)}/contests")
                : AnswerTo(problem.Value, Problems.NothingToContest());
        });

    /// <summary>Takes what a person of the brand makes of it; the first counts.</summary>
    public Task<IResult> PutLookAsync(HttpRequest request, string id, string contest, CancellationToken cancellation) =>
        ReadAsync(request, id, cancellation, async (vetting, fields, errors) =>
        {
            var by = fields.Email("by");
            var upheld = fields.Flag("upheld");
            var reopen = fields.Flag("reopen", required: false);
            var text = fields.Text("text", Note.MostLength, multiline: true);
            fields.RefuseOthers();
            if (errors.Count > 0)
                return Problems.Invalid(errors);
            if (await FindAsync(vetting, contest, cancellation) is null)
                return Problems.NotFound("contest");
            var look = new ContestLook(contest, upheld!.Value, reopen == true, text);
            return await desk.BringAsync(vetting, by!, look, access.CallerOf(request), cancellation) is { } problem
                ? AnswerTo(problem, Problems.ContestAnswered())
                : Answer.Json(200, await FindAsync(vetting, contest, cancellation));
        });

    private static LineRef? LineIn(JsonFields fields)
    {
        var (dimension, index) = (fields.Choice("dimension", Dimensions), fields.WholeNumber("index", 0, 10_000));
        fields.RefuseOthers();
        return dimension is { } of && index is { } at ? new LineRef(of, (int)at) : null;
    }

    /// <param name="closed">Where it comes too late.</param>
    private static Answer AnswerTo(NoteProblem problem, Answer closed) => problem switch
    {
        NoteProblem.Closed => closed,
        NoteProblem.NoLine => Problems.Invalid("line", "should be a line of the vetting's dossier"),
        NoteProblem.Nobody => Problems.Invalid(
            "by", "should be the address of somebody whom the brief names, or of a member who may decide"),
        NoteProblem.TooMany => Problems.WrongState("The dossier carries as many notes as it can."),
        _ => Problems.Invalid("text", $"should be text of 1 to {Note.MostLength} characters without control characters"),
    };

    private async Task<ContestAnswer?> FindAsync(VettingSummary vetting, string contest, CancellationToken cancellation) =>
        (await AllAsync(vetting, cancellation)).FirstOrDefault(one => one.Id == contest);

    private async Task<IReadOnlyList<ContestAnswer>> AllAsync(VettingSummary vetting, CancellationToken cancellation) =>
        ContestAnswer.Of(await notes.ListAsync(vetting.Id, cancellation));

    private Task<IResult> ReadAsync(
        HttpRequest request, string id, CancellationToken cancellation,
        Func<VettingSummary, JsonFields, List<FieldError>, Task<Answer>> act) =>
        WithVettingAsync(request, id, cancellation, async vetting =>
        {
            if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
                return Problems.TooLarge(MaxBytes);
            List<FieldError> errors = [];
            if (JsonFields.Read(body, errors) is not { } fields)
                return Problems.Invalid(errors);
            return vetting.Erasure is null ? await act(vetting, fields, errors) : Problems.ContentGone();
        });

    private async Task<IResult> WithVettingAsync(
        HttpRequest request, string id, CancellationToken cancellation, Func<VettingSummary, Task<Answer>> answer)
    {
        if (access.RefuseToRead(request, VettingId.Parse(id)?.Brand, "vetting") is { } refusal)
            return refusal;
        if (await vettings.FindAsync(id, cancellation) is not { } vetting)
            return Problems.NotFound("vetting");
        try
        {
            return await answer(vetting);
        }
        catch (RecordChangedException)
        {
            return Problems.RecordChanged("What is contested is not as it was written.");
        }
    }

    private static (string, T)[] Words<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => (JsonNamingPolicy.CamelCase.ConvertName($"{value}"), value))];

    private sealed record ContestList(string VettingId, IReadOnlyList<ContestAnswer> Contests);
}
