using Vetting.Core.Flow;

namespace Vetting.Web.Ops;

internal static class OpsAddress
{
    public static string Of(string id) => $"/ops/{Uri.EscapeDataString(id)}";

    public static string List(string language, FlowStatus? status, string? continuation = null) =>
        $"/ops?lang={language}"
        + (status is { } wanted ? $"&status={wanted.ToString().ToLowerInvariant()}" : "")
        + (continuation is null ? "" : $"&after={Uri.EscapeDataString(continuation)}");
}
