using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vetting.Web.Security;

/// <summary>
/// Takes a visitor's address and scheme from X-Forwarded-For and X-Forwarded-Proto where a proxy sends them that the setting
/// Web:TrustedProxies names; from anybody else they mean nothing.
/// </summary>
internal static class TrustedProxies
{
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app)
    {
        var trusted = app.ApplicationServices.GetRequiredService<IOptions<VettingWebOptions>>().Value.TrustedProxies;
        if (trusted.Count == 0)
            return app;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many as are trusted in a row.
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in trusted.Select(Parse).OfType<System.Net.IPNetwork>())
            options.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(options);
    }

    /// <returns>Null when the text is neither an address nor a network such as 10.0.0.0/8.</returns>
    public static System.Net.IPNetwork? Parse(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : System.Net.IPNetwork.TryParse(text, out var network) ? network : null;
}
