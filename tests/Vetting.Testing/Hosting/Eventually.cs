using System.Net;

namespace Vetting.Testing.Hosting;

/// <summary>Waits for a condition instead of for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static Task<T> Within<T>(Task<T> task) => task.WaitAsync(Limit, TimeProvider.System);

    public static Task TrueAsync(Func<Task<bool>> look, string what) => Async(look, seen => seen, what);

    /// <summary>A host that says its storage is away for the moment is asked again.</summary>
    /// <param name="what">For the message when it never comes true.</param>
    public static async Task<T> Async<T>(Func<Task<T>> look, Func<T, bool> until, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var (answered, seen) = await LookAsync(look);
            if (answered && until(seen!))
                return seen!;
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Limit, $"Not within {Limit}: {what}. Last seen: {seen}");
            await Task.Delay(Poll, TimeProvider.System);
        }
    }

    private static async Task<(bool Answered, T? Seen)> LookAsync<T>(Func<Task<T>> look)
    {
        try
        {
            return (true, await look());
        }
        catch (HttpRequestException away) when (away.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return (false, default);
        }
    }
}
