using System.Diagnostics;
using OpenTelemetry;

namespace Vetting.Web.Telemetry;

/// <summary>
/// Takes out of spans what opens a dossier or names a creator: of requests taken in the route stays (a path may hold a
/// token), of requests made the host (a path may hold a handle).
/// </summary>
public sealed class PrivateAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Removed =
        ["url.query", "http.target", "http.url", "client.address", "user_agent.original"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Removed)
            data.SetTag(tag, null);
        if (data.GetTagItem("url.path") is not null)
            data.SetTag("url.path", data.GetTagItem("http.route"));
        if (data.GetTagItem("url.full") is string full)
        {
            data.SetTag("url.full", Uri.TryCreate(full, UriKind.Absolute, out var address)
                ? address.GetLeftPart(UriPartial.Authority)
                : null);
        }
    }
}
