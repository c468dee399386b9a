using Vetting.Core.Connections;
using Vetting.Core.Content;

namespace Vetting.Web.Connect;

internal static class ScopeLists
{
    /// <summary>What the scopes give, in a row.</summary>
    public static LocalizedText Of(IEnumerable<ConsentScope> scopes) => new(
        string.Join(", ", scopes.Select(scope => scope.Gives.Fr)),
        string.Join(", ", scopes.Select(scope => scope.Gives.En)));
}
