using System.Globalization;

namespace Vetting.Web.Dossiers;

/// <summary>Coordinates as SVG reads them, whatever the reader's language.</summary>
internal static class Svg
{
    public static string Of(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
