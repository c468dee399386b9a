using System.IO.Compression;
using System.Text;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A search that finds nothing proves nothing unless it would have found it.</summary>
public sealed class FolderSearchTests : IDisposable
{
    private const string Word = "Ysolde Bénard";

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-search-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, byte[]> Hidden => new()
    {
        { "as it is", Encoding.UTF8.GetBytes($"before {Word} after") },
        { "in capitals", Encoding.UTF8.GetBytes("before YSOLDE BéNARD after") },
        { "UTF-16", Encoding.Unicode.GetBytes($"before {Word} after") },
        { "base64 at 0", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Word} after"))) },
        { "base64 at 1", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{Word} after"))) },
        { "base64 at 2", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"xy{Word}"))) },
        { "base64 of UTF-16", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.Unicode.GetBytes($"x{Word}"))) },
        { "JSON", Encoding.ASCII.GetBytes("{\"name\":\"Ysolde B\\u00E9nard\"}") },
        { "HTML", Encoding.ASCII.GetBytes("<b>Ysolde B&#233;nard</b>") },
        { "an address", Encoding.ASCII.GetBytes("?q=Ysolde%20B%C3%A9nard") },
        { "hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(Word))) },
        { "gzip", [.. new byte[17], .. Gzipped($"before {Word} after"), .. Encoding.UTF8.GetBytes("more")] },
    };

    [Theory, MemberData(nameof(Hidden))]
    public void Finds_the_word(string how, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder, how.Replace(' ', '-')), bytes);

        Assert.NotEmpty(new FolderSearch(_folder).Find(Word));
        Assert.Empty(new FolderSearch(_folder).Find("Ysolde Bernard"));
    }

    private static byte[] Gzipped(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }
}
