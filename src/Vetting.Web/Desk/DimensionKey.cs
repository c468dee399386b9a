using System.Text.Json;
using Vetting.Core.Policies;

namespace Vetting.Web.Desk;

/// <summary>A dimension as addresses and candidates' facts name it.</summary>
internal static class DimensionKey
{
    public static string Of(Dimension dimension) => JsonNamingPolicy.CamelCase.ConvertName($"{dimension}");
}
