using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Connections;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>What the graphs of Threads and of Instagram Login have in common: one user, tokens of weeks, insights.</summary>
public abstract class MetaAccount : IConsentingPlatform
{
    public const string ClientId = "1234567890";
    public const string ClientSecret = "secretThatNobodyMaySee";

    private int _given;
    private bool _lasting;

    public LocalServer Http { get; private set; } = null!;

    public ConsentDesk Desk { get; } = new();

    public abstract Channel Channel { get; }

    public IReadOnlyList<string> Secrets => [ClientSecret, "THQVJ", "brief"];

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(120, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 50;

    public bool SameCursor { get; set; }

    public bool HidesCounts { get; set; }

    public abstract IReadOnlyList<string> Granted { get; set; }

    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    public string Username { get; set; } = "ada.grows";

    public string Bio { get; set; } = "Growing things in small places.";

    /// <summary>How long a token of weeks lasts, in seconds.</summary>
    public int ExpiresIn { get; set; } = 5_183_944;

    public bool Revoked { get; set; }

    /// <summary>Looks for the token in the address alone.</summary>
    public bool WantsTokenInAddress { get; set; }

    public int Renewals { get; private set; }

    /// <summary>Metrics that fail a whole question.</summary>
    public ISet<string> RefusedMetrics { get; } = new HashSet<string>();

    /// <summary>Fields that fail a whole question.</summary>
    public ISet<string> Unknown { get; } = new HashSet<string>();

    protected abstract string Prefix { get; }

    protected abstract string InsightsScope { get; }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    public ConnectionTokens Give(DateTimeOffset now)
    {
        (_given, _lasting) = (_given + 1, true);
        return new(Access, now.AddSeconds(ExpiresIn), now.AddSeconds(ExpiresIn / 2));
    }

    public bool IsLaterPage(HttpRequest request) => request.Query.ContainsKey("after");

    /// <summary>An error as the API gives it.</summary>
    public static RequestDelegate Error(int code, string message = "An error", int status = 400) =>
        Json(new { error = new { message, type = "OAuthException", code, fbtrace_id = "A1b2" } }, status);

    protected async Task ServeAsync() => Http = await LocalServer.StartAsync(AnswerAsync);

    protected abstract object Me(HttpRequest request);

    protected abstract RequestDelegate? Answer(HttpRequest request);

    protected abstract long? Metric(string name, SourcePost? post);

    protected virtual object Short(string token) => new { access_token = token, user_id = 17_841_400_000_000_001 };

    protected object List(HttpRequest request, Func<SourcePost, object> shape)
    {
        var page = SourcePages.Of(this, request.Query["after"], request.Query["limit"], 25);
        var after = page.Next ?? Posts.Count.ToString(CultureInfo.InvariantCulture);
        return page.Next is null
            ? new { data = page.Posts.Select(shape), paging = new { cursors = new { before = "QVFIUb", after } } }
            : (object)new
            {
                data = page.Posts.Select(shape),
                paging = new { cursors = new { before = "QVFIUb", after }, next = "https://graph.example/next" },
            };
    }

    protected RequestDelegate Insights(HttpRequest request, SourcePost? post)
    {
        if (!Granted.Contains(InsightsScope))
            return Error(10, "(#10) Application does not have permission for this action");
        var metrics = request.Query["metric"].ToString().Split(',');
        return metrics.Any(RefusedMetrics.Contains)
            ? Error(100, "(#100) metric[0] must be one of the following values")
            : Json(new
            {
                data = metrics.Select(name => (Name: name, Value: Metric(name, post))).Where(metric => metric.Value is not null)
                    .Select(metric => new
                    {
                        name = metric.Name,
                        period = "lifetime",
                        values = new[] { new { value = metric.Value } },
                        title = metric.Name,
                        id = $"1/insights/{metric.Name}/lifetime",
                    }),
            });
    }

    protected static string Time(SourcePost post) =>
        post.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    protected static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body, BlueskyShape.Options), "application/json; charset=UTF-8", status);

    private string Access => _lasting ? $"THQVJ{_given:000}ofAda" : $"brief{_given:000}ofAda";

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        await (request.Path.Value switch
        {
            "/oauth/authorize" => Desk.Ask(request),
            "/oauth/access_token" => Exchange(await request.ReadFormAsync()),
            "/access_token" => Lasting(request.Query, $"{Prefix}_exchange_token", mayBeYoung: true),
            "/refresh_access_token" => Lasting(request.Query, $"{Prefix}_refresh_token", mayBeYoung: false),
            _ when TokenOf(request) is not { } token => Error(2500, "An active access token must be used"),
            _ when Revoked || TokenOf(request) != Access => Error(190, $"Error validating access token {TokenOf(request)}"),
            _ when request.Query["fields"].ToString().Split(',').Any(Unknown.Contains) =>
                Error(100, "(#100) Tried accessing nonexisting field"),
            var path when path!.EndsWith("/me", StringComparison.Ordinal) => Json(Me(request)),
            _ => Answer(request) ?? Error(100, "Unsupported get request."),
        })(context);
    }

    private string? TokenOf(HttpRequest request) => WantsTokenInAddress
        ? request.Query["access_token"]
        : request.Headers.Authorization.ToString() is { Length: > 7 } header ? header["Bearer ".Length..] : null;

    private RequestDelegate Exchange(IFormCollection form)
    {
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            return Json(new { error_type = "OAuthException", code = 401, error_message = "Invalid client" }, 401);
        if (!Desk.Take(form))
            return Json(new { error_type = "OAuthException", code = 400, error_message = "This authorization code has been used" }, 400);
        (_given, _lasting, Revoked) = (_given + 1, false, false);
        return Json(Short(Access));
    }

    private RequestDelegate Lasting(IQueryCollection query, string grant, bool mayBeYoung)
    {
        if (Revoked || query["grant_type"] != grant || query["access_token"] != Access
            || (mayBeYoung && query["client_secret"] != ClientSecret))
        {
            return Error(190, $"Error validating access token {query["access_token"]}");
        }

        if (!mayBeYoung)
            Renewals++;
        (_given, _lasting) = (_given + 1, true);
        return Json(new { access_token = Access, token_type = "bearer", expires_in = ExpiresIn });
    }
}
