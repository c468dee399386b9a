using Microsoft.Extensions.Logging;

namespace Vetting.Web.Api;

internal static partial class ApiLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Method} {Route} was answered 503: storage is away")]
    public static partial void StorageAway(this ILogger log, Exception failure, string method, string route);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Route} was answered 500")]
    public static partial void Unexpected(this ILogger log, Exception failure, string method, string route);

    [LoggerMessage(4, LogLevel.Error, "{Method} {Route} rests on a record that was changed: {Record}")]
    public static partial void Changed(this ILogger log, string method, string route, string record);

    [LoggerMessage(3, LogLevel.Information, "An operator asked to {Act} {Instance}, because: {Reason}; {Result}")]
    public static partial void OperatorActed(
        this ILogger log, string act, string instance, string reason, string result);
}
