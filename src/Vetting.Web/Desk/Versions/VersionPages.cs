using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Versions;

namespace Vetting.Web.Desk.Versions;

/// <summary>The versions of a brief or a policy, and what differs between two of them.</summary>
internal sealed class VersionPages(DeskSession session)
{
    private const int PageSize = 25;

    /// <summary>GET …/versions and …/versions?from=1&amp;to=3</summary>
    /// <param name="standing">The number of the newest one.</param>
    public async Task<IResult> ShowAsync<T>(
        HttpContext http, Member member, IVersionedStore<T> store, string name, string what, VersionSeat seat, int standing)
        where T : class
    {
        var after = int.TryParse(http.Request.Query["after"], out var last) ? $"{last}" : null;
        return session.Page<VersionsPage>(http, member, new()
        {
            [nameof(VersionsPage.Seat)] = seat,
            [nameof(VersionsPage.What)] = what,
            [nameof(VersionsPage.Page)] = await PageAsync(store, member.Brand, name, after, http.RequestAborted),
            [nameof(VersionsPage.Newest)] = standing,
            [nameof(VersionsPage.Difference)] = await DifferenceAsync(http, store, member.Brand, name),
        });
    }

    private static async Task<VersionPage<Revision>> PageAsync<T>(
        IVersionedStore<T> store, string brand, string name, string? after, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await store.RevisionsAsync(brand, name, PageSize, after, cancellation);
        }
        catch (ArgumentException) when (after is not null)
        {
            return await store.RevisionsAsync(brand, name, PageSize, null, cancellation);
        }
    }

    private static async Task<Difference?> DifferenceAsync<T>(
        HttpContext http, IVersionedStore<T> store, string brand, string name)
        where T : class
    {
        if (!int.TryParse(http.Request.Query["from"], out var from) || !int.TryParse(http.Request.Query["to"], out var to))
            return null;
        var (old, now) = (await store.FindAsync(brand, name, from, http.RequestAborted),
            await store.FindAsync(brand, name, to, http.RequestAborted));
        return old is null || now is null
            ? new Difference(from, to, null)
            : new Difference(
                from, to, JsonChanges.Between(NodeOf(old.Value), NodeOf(now.Value)),
                old.Revision.IsChanged || now.Revision.IsChanged);
    }

    private static JsonNode? NodeOf<T>(T value) => value is byte[] json
        ? JsonNode.Parse(Encoding.UTF8.GetString(json))
        : JsonSerializer.SerializeToNode(value, Core.Content.Json.Options);
}
