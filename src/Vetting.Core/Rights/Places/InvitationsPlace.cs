using Vetting.Core.Creators;
using Vetting.Core.Invitations;

namespace Vetting.Core.Rights.Places;

/// <summary>Invitations for the briefs that the creator applied for, and all of the brand's where nothing stays. That somebody
/// wants no mail from the brand is kept by a hash of the address.</summary>
internal sealed class InvitationsPlace(IInvitationStore invitations) : IPersonalPlace
{
    public string Name => "invitations";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var addresses = traces.People.Select(person => Creator.AddressKey(person.Email)).ToHashSet(StringComparer.Ordinal);
        var removed = 0;
        await foreach (var invitation in invitations.OfBrandAsync(erasure.Brand, cancellation))
        {
            if ((traces.Whole || traces.Briefs.Contains(invitation.BriefId))
                && addresses.Contains(Creator.AddressKey(invitation.Email)))
            {
                removed += await invitations.RemoveAsync(invitation.Key, cancellation) ? 1 : 0;
            }
        }

        return [new(Name, removed)];
    }
}
