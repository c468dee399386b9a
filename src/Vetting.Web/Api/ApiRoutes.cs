namespace Vetting.Web.Api;

/// <summary>Everything the API answers to.</summary>
public static class ApiRoutes
{
    public static ApiRoute Submit { get; } = new("submit", "POST", "/api/submissions/{brand}/{brief}");
    public static ApiRoute PutBrief { get; } = new("putBrief", "PUT", "/api/brands/{brand}/briefs/{brief}");
    public static ApiRoute GetBrief { get; } = new("getBrief", "GET", "/api/brands/{brand}/briefs/{brief}");
    public static ApiRoute PutPolicy { get; } = new("putPolicy", "PUT", "/api/brands/{brand}/policies/{name}");
    public static ApiRoute GetPolicy { get; } = new("getPolicy", "GET", "/api/brands/{brand}/policies/{name}");
    public static ApiRoute ListVettings { get; } = new("listVettings", "GET", "/api/brands/{brand}/vettings");
    public static ApiRoute GetVetting { get; } = new("getVetting", "GET", "/api/vettings/{id}");
    public static ApiRoute GetDossier { get; } = new("getDossier", "GET", "/api/vettings/{id}/dossier");
    public static ApiRoute GetDecisions { get; } = new("getDecisions", "GET", "/api/vettings/{id}/decisions");
    public static ApiRoute ListInstances { get; } = new("listInstances", "GET", "/api/ops/instances");
    public static ApiRoute GetInstance { get; } = new("getInstance", "GET", "/api/ops/instances/{id}");
    public static ApiRoute ControlInstance { get; } = new("controlInstance", "POST", "/api/ops/instances/{id}/{act}");
    public static ApiRoute Live { get; } = new("live", "GET", "/health/live");
    public static ApiRoute Ready { get; } = new("ready", "GET", "/health/ready");
    public static ApiRoute OpenApi { get; } = new("openApi", "GET", "/openapi/v1.json");

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        Submit, PutBrief, GetBrief, PutPolicy, GetPolicy, ListVettings, GetVetting, GetDossier, GetDecisions,
        ListInstances, GetInstance, ControlInstance, Live, Ready, OpenApi,
    ];
}
