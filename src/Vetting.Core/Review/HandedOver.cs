using Vetting.Core.Briefs;
using Vetting.Core.Members;
using Vetting.Core.Notes;

namespace Vetting.Core.Review;

internal static class HandedOver
{
    /// <summary>Who speaks for a reviewer after everything was handed over.</summary>
    public static Reviewer InPlace(this Reviewer reviewer, IEnumerable<Note> notes)
    {
        foreach (var over in notes.OfType<Note.HandOver>())
        {
            if (Member.KeyOf(over.Email) == Member.KeyOf(reviewer.Email))
                reviewer = new Reviewer(over.ToName, over.ToEmail, over.ToLocale);
        }

        return reviewer;
    }
}
