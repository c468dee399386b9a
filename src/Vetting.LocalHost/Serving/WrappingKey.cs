using System.Security.Cryptography;
using System.Text;

namespace Vetting.LocalHost.Serving;

/// <summary>The key that the data folder's key ring is encrypted under: made once, and its owner's alone.</summary>
internal static class WrappingKey
{
    private const string FileName = "connections.key";
    private const int Bytes = 32;

    /// <returns>In base64.</returns>
    public static string ReadOrCreate(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            PrivateFile.Write(
                path, Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
        }

        return File.ReadAllText(path).Trim();
    }
}
