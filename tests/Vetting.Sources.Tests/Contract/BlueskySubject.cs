using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Contract;

internal sealed class BlueskySubject(BlueskyServer server) : IFakePlatform
{
    public LocalServer Http => server.Http;

    public Channel Channel => SourceHost.Bluesky("ada.example", HidesCounts ? server.Address : null);

    public IReadOnlyDictionary<string, string?> Settings => server.Settings;

    public IReadOnlyList<string> Secrets => [];

    public IReadOnlyList<SourcePost> Posts
    {
        get => server.Accounts[0].Posts;
        set => server.Accounts[0] = server.Accounts[0] with { Posts = value };
    }

    public int PageSize
    {
        get => server.PageSize;
        set => server.PageSize = value;
    }

    public bool SameCursor
    {
        get => server.SameCursor;
        set => server.SameCursor = value;
    }

    /// <summary>The creator's own server knows none.</summary>
    public bool HidesCounts { get; set; }

    public bool IsLaterPage(HttpRequest request) => request.Query.ContainsKey("cursor");

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
