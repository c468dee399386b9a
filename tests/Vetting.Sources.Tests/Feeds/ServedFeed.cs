using System.Text;
using Vetting.Core.History;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>Reads a feed from a server of its own.</summary>
internal static class ServedFeed
{
    public static async Task<ChannelHistory> Read(byte[] body, string contentType = "text/xml")
    {
        await using var server = await LocalServer.StartAsync(Answers.Bytes(body, contentType));
        await using var host = new SourceHost(
            new Dictionary<string, string?> { ["Fetch:AllowHosts:0"] = server.Address.Authority });
        return await host.ReadAsync(SourceHost.AnyFeed(server.Address.AbsoluteUri));
    }

    public static Task<ChannelHistory> Read(string body, string contentType = "text/xml; charset=utf-8") =>
        Read(Encoding.UTF8.GetBytes(body), contentType);

    /// <param name="item">Of RSS 2.0; one item or more.</param>
    public static Task<ChannelHistory> ReadItem(string item, string contentType = "text/xml; charset=utf-8") =>
        Read($"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>", contentType);

    /// <param name="inner">What an entry of Atom 1.0 holds beside its id and date.</param>
    public static async Task<Post> ReadEntry(string inner) => Assert.Single((await Read(
        $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><updated>2026-05-01T10:00:00Z</updated>{inner}</entry></feed>"))
        .Posts);
}
