namespace Vetting.Testing.Flow;

/// <summary>Waits for what must come to be, and says what did not.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<T> Within<T>(Task<T> task) => task.WaitAsync(Patience, TimeProvider.System);

    public static async Task TrueAsync(Func<Task<bool>> condition, string expectation)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"It never came to be: {expectation}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
