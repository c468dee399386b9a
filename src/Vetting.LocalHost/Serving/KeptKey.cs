using Vetting.Core.Content;

namespace Vetting.LocalHost.Serving;

/// <summary>A secret that the host makes at its first start and keeps in the data folder, unless it is configured.</summary>
internal static class KeptKey
{
    public const string Integrity = "Integrity:Key";
    public const string Inbox = "Inbox:Key";

    private const string IntegrityFile = "integrity.key";
    private const string InboxFile = "inbox.key";

    /// <exception cref="InvalidOperationException">The storage is not this folder's, and the key not configured.</exception>
    public static void AddTo(ConfigurationManager configuration, string folder)
    {
        if (configuration[Integrity] is null && HasStorage(configuration))
        {
            throw new InvalidOperationException(
                "Integrity:Key should be set where Storage names an account: every host of one storage seals with the same "
                + "key. `openssl rand -base64 32` gives one.");
        }

        configuration[Integrity] ??= ReadOrMake(Path.Combine(folder, IntegrityFile));
        configuration[Inbox] ??= ReadOrMake(Path.Combine(folder, InboxFile));
    }

    /// <summary>The key of a folder that was served before; null when it was not.</summary>
    public static string? IntegrityIn(string folder) =>
        File.Exists(Path.Combine(folder, IntegrityFile)) ? File.ReadAllText(Path.Combine(folder, IntegrityFile)).Trim() : null;

    private static bool HasStorage(IConfiguration configuration) =>
        configuration["Storage:ConnectionString"] is not null || configuration["Storage:BlobServiceUri"] is not null;

    private static string ReadOrMake(string path)
    {
        if (!File.Exists(path))
            PrivateFile.Write(path, System.Text.Encoding.ASCII.GetBytes(IntegrityKey.Create()));
        return File.ReadAllText(path).Trim();
    }
}
