using System.Net;
using System.Net.Sockets;
using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellation);

/// <summary>Opens connections to public addresses only, and to exactly the address that was checked.</summary>
internal sealed class GuardedConnection(AllowedHosts allowed, ResolveHost resolve)
{
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellation) => OpenAsync(context.DnsEndPoint, cancellation),
    };

    private async ValueTask<Stream> OpenAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(target.Host, out var literal)
            ? [literal]
            : await resolve(target.Host, cancellation);
        if (!allowed.Contains(target.Host, target.Port))
            addresses = [.. addresses.Where(PublicAddress.Contains)];

        if (addresses is [])
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Refused, "The address leads to a network that is not public.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
