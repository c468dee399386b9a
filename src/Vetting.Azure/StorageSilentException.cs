using Vetting.Core.Flow;

namespace Vetting.Azure;

/// <summary>Storage takes requests and does not answer. No <see cref="TimeoutException"/>, which tells of sources.</summary>
public sealed class StorageSilentException(string message, Exception inner)
    : ServiceAwayException(message, throttled: false, inner);
