namespace Vetting.Web.Connect;

/// <summary>Why a platform led the creator back without a code.</summary>
internal static class ConnectRefusal
{
    /// <param name="error">Anything: whoever leads here writes it.</param>
    public static ConnectSaying Of(string error) => error switch
    {
        "access_denied" or "user_denied" or "user_cancelled" or "user_cancel" => ConnectSaying.Declined,
        "server_error" or "temporarily_unavailable" => ConnectSaying.Away,
        _ => ConnectSaying.Nonsense,
    };
}
