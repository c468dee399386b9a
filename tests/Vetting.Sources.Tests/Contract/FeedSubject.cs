using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Contract;

internal sealed class FeedSubject(FeedServer server) : IFakePlatform
{
    public LocalServer Http => server.Http;

    public Channel Channel => SourceHost.AnyFeed(server.Atom);

    public IReadOnlyDictionary<string, string?> Settings => server.Settings;

    public IReadOnlyList<string> Secrets => [];

    public IReadOnlyList<SourcePost> Posts
    {
        get => server.Posts;
        set => server.Posts = value;
    }

    public int PageSize
    {
        get => server.PageSize;
        set => server.PageSize = value;
    }

    public bool SameCursor
    {
        get => server.SameNext;
        set => server.Endless = server.SameNext = value;
    }

    /// <summary>A feed has none to tell.</summary>
    public bool HidesCounts
    {
        get => true;
        set { }
    }

    public bool IsLaterPage(HttpRequest request) => request.Query.ContainsKey("page");

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
