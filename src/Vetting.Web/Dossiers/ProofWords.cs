using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>Whether somebody showed that an account is the creator's.</summary>
internal static class ProofWords
{
    public static readonly LocalizedText Nobody = new(
        "Personne n’a montré que ce compte est à la personne candidate.",
        "Nobody proved that this account is the creator’s.");

    private static readonly LocalizedText Connected = new(
        "Compte prouvé : la personne candidate l’a connecté le {at}.", "Account proven: the creator connected it on {at}.");
    private static readonly LocalizedText CodeFound = new(
        "Compte prouvé : le code remis à la personne candidate se trouvait {place}.",
        "Account proven: the code given to the creator was {place}.");

    public static LocalizedText Of(HandleProof? proof, Reader reader) => proof switch
    {
        null => Nobody,
        HandleProof.Connected connected => Connected.With(("at", reader.Date(connected.At))),
        HandleProof.CodeFound found => CodeFound.With(("place", Place(found.Place))),
        _ => throw new ArgumentOutOfRangeException(nameof(proof), proof.GetType(), "There are no words for this proof."),
    };

    private static LocalizedText Place(ProofPlace place) => place switch
    {
        ProofPlace.Bio => new("dans la bio", "in the bio"),
        ProofPlace.Name => new("dans le nom affiché", "in the display name"),
        ProofPlace.Link => new("dans un lien du profil", "in a link of the profile"),
        ProofPlace.Post => new("dans une publication", "in a post"),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "There are no words for this place."),
    };
}
