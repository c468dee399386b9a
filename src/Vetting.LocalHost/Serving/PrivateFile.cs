namespace Vetting.LocalHost.Serving;

/// <summary>Files with secrets in them: only their owner reads them, from their first byte on.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, byte[] bytes)
    {
        // A file that is there already would keep its mode, and one half written could be read.
        var half = $"{path}.part";
        File.Delete(half);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(half, options))
            file.Write(bytes);
        File.Move(half, path, overwrite: true);
    }
}
