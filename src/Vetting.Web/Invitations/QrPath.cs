using System.Globalization;
using System.Text;
using QRCoder;

namespace Vetting.Web.Invitations;

/// <summary>A QR code as the path of a drawing, a unit for each module, with the four empty ones around it that readers need.
/// </summary>
internal sealed record QrPath(int Size, string Path)
{
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var start = 0; start < modules.Count; start++)
            {
                if (!modules[row][start])
                    continue;
                var end = start;
                while (end < modules.Count && modules[row][end])
                    end++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{end - start}v1h{start - end}z");
                start = end;
            }
        }

        return new QrPath(modules.Count, path.ToString());
    }

    public string ToSvg() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" shape-rendering=\"crispEdges\">"
        + $"<path fill=\"#fff\" d=\"M0 0h{Size}v{Size}h-{Size}z\"/><path fill=\"#000\" d=\"{Path}\"/></svg>\n";
}
