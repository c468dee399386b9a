using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights.Places;

/// <summary>What was filled in at the door, confirmed or not, and which vetting of a brief the person is in.</summary>
internal sealed class ApplicationsPlace(
    IApplicationStore applications, IApplicantLog applicants, IContentStore content, IUses uses) : IPersonalPlace
{
    public string Name => "applications";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var addresses = traces.People.Select(person => Creator.AddressKey(person.Email)).ToHashSet(StringComparer.Ordinal);
        var (filledIn, standing, vettings) = (0, 0, traces.VettingSet());
        await foreach (var application in applications.AllAsync(cancellation))
        {
            if (!traces.Whole || application.Brand != erasure.Brand
                || !addresses.Contains(Creator.AddressKey(application.Email)))
            {
                continue;
            }

            await RemoveBodyAsync(application, vettings, cancellation);
            filledIn += await applications.RemoveAsync(application.TokenHash, cancellation) ? 1 : 0;
        }

        foreach (var brief in traces.Briefs)
        {
            foreach (var address in addresses)
                standing += await applicants.RemoveAsync(erasure.Brand, brief, address, vettings, cancellation) ? 1 : 0;
        }

        return [new(Name, filledIn), new("applicants", standing)];
    }

    /// <summary>What a vetting was begun with too is its own.</summary>
    private async Task RemoveBodyAsync(
        Application application, IReadOnlySet<string> vettings, CancellationToken cancellation)
    {
        var users = await uses.UsersOfAsync(Use.Of(application.Body), cancellation);
        if (users.All(vettings.Contains))
            await content.RemoveAsync(application.Body, cancellation);
    }
}
