namespace Vetting.LocalHost.Serving;

/// <summary>The folder where everything is kept: posts, dossiers and secrets, so its owner's alone.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes it when it is missing; one that is there keeps its mode, as it may hold other things;
    /// the folder of the storage in it does not.</summary>
    /// <exception cref="InvalidOperationException">It cannot be made, or nothing can be written there.</exception>
    public static void Open(string folder)
    {
        try
        {
            Make(folder);
            Make(StorageIn(folder));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(StorageIn(folder), OwnerOnly);
            var trial = Path.Combine(folder, $".{Environment.ProcessId}.part");
            PrivateFile.Write(trial, []);
            File.Delete(trial);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"{folder} cannot be the data folder: {Why(folder)}. Choose another with --data.", refused);
        }
    }

    /// <summary>Where Azurite keeps posts and dossiers.</summary>
    public static string StorageIn(string folder) => Path.Combine(folder, "azurite");

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
    }

    private static string Why(string folder) =>
        File.Exists(folder) ? "it is a file"
        : Directory.Exists(folder) ? "nothing can be written there"
        : "it cannot be made";
}
