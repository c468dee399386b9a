using Vetting.Core.Briefs;
using Vetting.Core.Policies;
using Vetting.Core.Versions;

namespace Vetting.Testing.Builders;

/// <summary>Puts briefs and policies there, over whatever stands.</summary>
public static class Saving
{
    public static Edit Edit { get; } = new(new Author.Key("tests"), Sample.Now);

    public static Task SaveAsync(this IBriefStore briefs, string brand, Brief brief, CancellationToken cancellation) =>
        briefs.SaveAsync(brand, brief.Id, brief, Edit, cancellation);

    public static Task SaveAsync(
        this IPolicyStore policies, string brand, string name, byte[] layer, CancellationToken cancellation) =>
        policies.SaveAsync(brand, name, layer, Edit, cancellation);
}
