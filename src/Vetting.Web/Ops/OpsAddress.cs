using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;

namespace Vetting.Web.Ops;

internal static class OpsAddress
{
    public static string Of(string id) => $"/ops/{Uri.EscapeDataString(id)}";

    /// <param name="brand">Null for what is not delivered of all.</param>
    public static string Webhooks(string language, string? brand) =>
        $"/ops/webhooks?lang={language}{(brand is null ? "" : $"&brand={brand}")}";

    /// <param name="brand">Null for those that are late, of all.</param>
    public static string Watches(string language, string? brand) =>
        $"/ops/watches?lang={language}{(brand is null ? "" : $"&brand={brand}")}";

    public static string Replay(EventKey key, string language) =>
        $"/ops/webhooks/{key.Brand}/{Uri.EscapeDataString(key.Id)}/replay?lang={language}";

    public static string List(string language, FlowStatus? status, string? continuation = null) =>
        Search(language, new RunSearch(null, Stuck: false, status, continuation));

    public static string Search(string language, RunSearch search) =>
        $"/ops?lang={language}"
        + (search.Status is { } wanted ? $"&status={wanted.ToString().ToLowerInvariant()}" : "")
        + (search.Stuck ? "&stuck=1" : "")
        + (search.Text is { Length: > 0 } text ? $"&q={Uri.EscapeDataString(text)}" : "")
        + (search.Continuation is { } after ? $"&after={Uri.EscapeDataString(after)}" : "");
}
