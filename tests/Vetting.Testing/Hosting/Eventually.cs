namespace Vetting.Testing.Hosting;

/// <summary>Waits for a condition instead of for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    public static Task<T> Within<T>(Task<T> task) => task.WaitAsync(Limit, TimeProvider.System);

    public static Task TrueAsync(Func<Task<bool>> look, string what) => Async(look, seen => seen, what);

    /// <param name="what">For the message when it never comes true.</param>
    public static async Task<T> Async<T>(Func<Task<T>> look, Func<T, bool> until, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (until(seen))
                return seen;
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Limit, $"Not within {Limit}: {what}. Last seen: {seen}");
            await Task.Delay(Poll, TimeProvider.System);
        }
    }
}
