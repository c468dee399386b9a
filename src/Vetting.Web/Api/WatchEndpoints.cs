using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Watching;
using Vetting.Web.Security;

namespace Vetting.Web.Api;

/// <summary>Whom a brand watches after their approval, what changed about them, and what somebody makes of it.</summary>
public sealed class WatchEndpoints(ApiAccess access, WatchDesk desk, IWatches watches)
{
    private const int MaxBytes = 16 * 1024;
    private const int LongestReason = 500;

    public async Task<IResult> ListAsync(HttpRequest request, string brand, CancellationToken cancellation)
    {
        if (access.RefuseToRead(request, brand, "brand") is { } refusal)
            return refusal;
        var query = new QueryReader(request.Query);
        var pageSize = query.WholeNumber("pageSize", 1, 200) ?? 50;
        var after = query.Text("continuation", 200);
        query.RefuseOthers();
        if (query.Errors.Count > 0)
            return Problems.Invalid(query.Errors);
        var found = await watches.ListAsync(brand, cancellation, after).Take(pageSize + 1).ToListAsync(cancellation);
        var items = found.Take(pageSize).Select(watch => WatchAnswer.Of(watch)).ToList();
        var next = found.Count > pageSize ? items[^1].Id : null;
        var answer = Answer.Json(200, new WatchList(items, next));
        return next is null ? answer : answer.With("Link", NextPage.Link(request, next));
    }

    public async Task<IResult> GetAsync(HttpRequest request, string brand, string id, CancellationToken cancellation) =>
        access.RefuseToRead(request, brand, "watch") ?? await ShowAsync(brand, id, cancellation);

    /// <param name="act">seen, mute, end or look.</param>
    public async Task<IResult> PostAsync(HttpRequest request, string brand, string id, string act, CancellationToken cancellation)
    {
        if (access.RefuseToWrite(request, brand, "watch") is { } refusal)
            return refusal;
        if (act is not ("seen" or "mute" or "end" or "look"))
            return Problems.NoSuchRoute();
        if (await BoundedBody.ReadAsync(request, MaxBytes, cancellation) is not { } body)
            return Problems.TooLarge(MaxBytes);
        List<FieldError> errors = [];
        if (WatchGesture.Read(act, body, errors) is not { } gesture)
            return Problems.Invalid(errors);
        if (await desk.FindAsync(brand, id, cancellation) is not { } found)
            return Problems.NotFound("watch");
        return await DoAsync(found.Watch, act, gesture, cancellation) switch
        {
            null => await ShowAsync(brand, id, cancellation),
            WatchProblem.Over => Problems.WrongState("The creator is watched no more; only one who is can be looked at, muted or ended."),
            WatchProblem.NoTerm => Problems.Invalid("days", $"should be a whole number from 1 to {WatchDesk.LongestMute}"),
            WatchProblem.NoReason => Problems.Invalid("reason", $"should be 1 to {LongestReason} characters that can be seen"),
            _ => Problems.Invalid(
                "subject", $"should be the subject of a change before people: {string.Join(", ", WatchDesk.Subjects(found.Watch))}"),
        };
    }

    private Task<WatchProblem?> DoAsync(Watch watch, string act, WatchGesture gesture, CancellationToken cancellation) => act switch
    {
        "seen" => desk.SeeAsync(watch, gesture.By, gesture.Reason, cancellation),
        "mute" => desk.MuteAsync(watch, gesture.By, gesture.Subject ?? "", gesture.Reason, gesture.Days, cancellation),
        "end" => desk.EndAsync(watch, gesture.By, gesture.Reason, cancellation),
        _ => desk.LookNowAsync(watch, gesture.By, cancellation),
    };

    private async Task<IResult> ShowAsync(string brand, string id, CancellationToken cancellation) =>
        await desk.FindAsync(brand, id, cancellation) is { } found
            ? Answer.Json(200, WatchAnswer.Of(found.Watch, found.Lines))
            : Problems.NotFound("watch");

    private sealed record WatchList(IReadOnlyList<WatchAnswer> Items, string? Continuation);

    /// <param name="By">Who does it, as the log names them.</param>
    private sealed record WatchGesture(string By, string? Reason, string? Subject, int Days)
    {
        /// <returns>Null, with what is wrong among the errors.</returns>
        public static WatchGesture? Read(string act, byte[] body, List<FieldError> errors)
        {
            if (JsonFields.Read(body, errors) is not { } fields)
                return null;
            var isMute = act == "mute";
            var by = fields.Text("by", 100);
            var reason = act == "look" ? null : fields.Text("reason", LongestReason, required: act != "seen");
            var subject = isMute ? fields.Text("subject", 200) : null;
            var days = isMute ? fields.WholeNumber("days", 1, WatchDesk.LongestMute) : null;
            fields.RefuseOthers();
            return errors.Count == 0 ? new WatchGesture(by!, reason, subject, (int)(days ?? 0)) : null;
        }
    }
}
