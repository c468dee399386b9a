using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Versions;

namespace Vetting.Web.Api;

/// <summary>What the API says of briefs and policies alike: lists, versions, and what came of saving one.</summary>
internal static class VersionAnswers
{
    /// <param name="entry">What the list says of each.</param>
    public static Task<IResult> ListAsync<T, TEntry>(
        HttpRequest request, IVersionedStore<T> store, string brand, Func<string, Versioned<T>, TEntry> entry,
        CancellationToken cancellation)
        where T : class => PageAsync(request, async (pageSize, continuation) =>
        {
            var page = await store.ListAsync(brand, pageSize, continuation, cancellation);
            return new VersionPage<TEntry>(
                [.. page.Items.Select(item => entry(item.Name, item.Standing))], page.Continuation);
        });

    public static async Task<IResult> RevisionsAsync<T>(
        HttpRequest request, IVersionedStore<T> store, string brand, string name, string what,
        CancellationToken cancellation)
        where T : class =>
        !Slug.IsValid(name) || await store.StandingAsync(brand, name, cancellation) is null
            ? Problems.NotFound(what)
            : await PageAsync(request, async (pageSize, continuation) =>
            {
                var page = await store.RevisionsAsync(brand, name, pageSize, continuation, cancellation);
                return new VersionPage<VersionEntry>([.. page.Items.Select(VersionEntry.Of)], page.Continuation);
            });

    public static async Task<IResult> FindAsync<T>(
        IVersionedStore<T> store, string brand, string name, string version, Func<T, Answer> answer,
        CancellationToken cancellation)
        where T : class
    {
        if (!Slug.IsValid(name) || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await store.FindAsync(brand, name, number, cancellation) is not { } found)
        {
            return Problems.NotFound("version");
        }

        return found.Revision.IsChanged
            ? Problems.RecordChanged($"Version {number} of {name} is not as it was written.")
            : answer(found.Value).Of(found.Revision);
    }

    /// <param name="address">Where to read what was saved.</param>
    public static IResult Of<T>(SaveResult<T> result, string address, Func<int, Answer> answer) => result switch
    {
        SaveResult<T>.Saved { Revision: { Number: 1 } first } => answer(201).Of(first).With("Location", address),
        SaveResult<T>.Saved saved => answer(200).Of(saved.Revision),
        SaveResult<T>.AsItStood same => answer(200).Of(same.Revision),
        SaveResult<T>.Overtaken overtaken => Problems.Overtaken(overtaken.Standing?.Revision.Number),
        _ => throw new InvalidOperationException($"No such case: {result.GetType()}."),
    };

    private static async Task<IResult> PageAsync<T>(
        HttpRequest request, Func<int, string?, Task<VersionPage<T>>> read)
    {
        var query = new QueryReader(request.Query);
        var pageSize = query.WholeNumber("pageSize", 1, 200) ?? 50;
        var continuation = query.Text("continuation", 200);
        query.RefuseOthers();
        if (query.Errors.Count > 0)
            return Problems.Invalid(query.Errors);
        try
        {
            var page = await read(pageSize, continuation);
            var answer = Answer.Json(200, page);
            return page.Continuation is { } next ? answer.With("Link", NextPage.Link(request, next)) : answer;
        }
        catch (ArgumentException) when (continuation is not null)
        {
            return Problems.Invalid("continuation", "should be that of the page before, unchanged");
        }
    }

    /// <param name="RecordChanged">True when the record is not as it was written; null when it is.</param>
    private sealed record VersionEntry(
        int Version, DateTimeOffset SavedAt, Author? SavedBy, IReadOnlyList<string> Changed, bool? RecordChanged)
    {
        public static VersionEntry Of(Revision revision) => new(
            revision.Number, revision.At, revision.By, revision.Changed, revision.IsChanged ? true : null);
    }
}
