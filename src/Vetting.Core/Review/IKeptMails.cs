namespace Vetting.Core.Review;

/// <summary>What is kept of mails that went out: the mail itself, or that there was one.</summary>
public interface IKeptMails
{
    /// <returns>How many were removed.</returns>
    Task<int> RemoveAsync(MailsAbout about, CancellationToken cancellation);
}

/// <summary>Mails about a creator.</summary>
/// <param name="Subjects">What their keys begin with, up to the first slash: ids of vettings.</param>
/// <param name="Keys">Of single ones.</param>
/// <param name="Words">Names and addresses; a mail whose text, subject or recipient holds one, whatever else it is about.
/// </param>
public sealed record MailsAbout(
    IReadOnlySet<string> Subjects, IReadOnlySet<string> Keys, IReadOnlyList<string> Words)
{
    public static string SubjectOf(string key) => key.Split('/')[0];

    public bool Holds(Mail mail) =>
        Subjects.Contains(SubjectOf(mail.Key)) || Keys.Contains(mail.Key)
        || new[] { mail.ToAddress, mail.ToName, mail.Subject, mail.Text }.Any(text =>
            Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
