using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Events;

namespace Vetting.Web.Events;

/// <summary>What a replay came to, on its way through the address of the page that says it.</summary>
internal static class ReplaySaid
{
    private const string Taken = "taken";
    private const string Refused = "refused";

    /// <param name="answer">Null where there was nobody to tell.</param>
    public static string Of(DeliveryAnswer? answer) => answer is { IsTaken: true } ? Taken : Refused;

    public static LocalizedText? In(HttpRequest request) => request.Query["said"].ToString() switch
    {
        Taken => EventWords.ReplayTaken,
        Refused => EventWords.ReplayRefused,
        _ => null,
    };
}
