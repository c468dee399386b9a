using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>A platform that a source reads, with the bad days that every platform has.</summary>
public interface IFakePlatform : IAsyncDisposable
{
    LocalServer Http { get; }

    /// <summary>The channel whose posts these are.</summary>
    Channel Channel { get; }

    /// <summary>What a host needs to read from here instead of from the platform.</summary>
    IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>What must be in no exception and no log line.</summary>
    IReadOnlyList<string> Secrets { get; }

    /// <summary>Newest first.</summary>
    IReadOnlyList<SourcePost> Posts { get; set; }

    /// <summary>At most this many posts a page, whatever the client asks for.</summary>
    int PageSize { get; set; }

    /// <summary>Every page leads to the second page, for ever.</summary>
    bool SameCursor { get; set; }

    /// <summary>Tells none of its counts.</summary>
    bool HidesCounts { get; set; }

    /// <summary>True of a request for posts that is not the first.</summary>
    bool IsLaterPage(HttpRequest request);
}
