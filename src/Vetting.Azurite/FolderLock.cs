namespace Vetting.Azurite;

/// <summary>
/// A lock on a file (flock where there is one) that the system drops when its process ends, however it ends, also while
/// nobody has asked after the dead one yet.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <returns>Null while somebody else has it.</returns>
    /// <param name="file">Made when missing, and left behind: what counts is who has it locked.</param>
    public static FolderLock? TryTake(string file)
    {
        try
        {
            return new FolderLock(new FileStream(
                file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }

    /// <returns>Null when somebody else has had it for all of the patience.</returns>
    public static async Task<FolderLock?> TakeAsync(
        string file, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        FolderLock? mine;
        while ((mine = TryTake(file)) is null && clock.GetElapsedTime(start) < patience)
            await Task.Delay(Poll, clock, cancellation);
        return mine;
    }

    public void Dispose() => _file.Dispose();
}
