using System.Text.Json.Serialization;
using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Writes to the brand's own chat, where it has named one, what happened to a vetting.</summary>
public sealed class TellTeam(
    IBrandProfiles profiles, ISecretBox secrets, IVettingStore vettings, IBriefStore briefs, ITeamNewsComposer composer,
    IChatSender sender, IDecisionLog log, TimeProvider time)
    : IActivity<TeamNews, Done>
{
    public static Step<TeamNews, Done> Step { get; } = Step<TeamNews, Done>.By<TellTeam>(Retries.Patient);

    /// <exception cref="PermanentFailureException">The chat refused for good.</exception>
    public async Task<Done> RunAsync(TeamNews input, CancellationToken cancellation)
    {
        // What is corrected or decided anew is news.
        if (input.Kind == TeamNewsKind.Decided)
            input = input with { Round = (await log.ReadAsync(input.VettingId, cancellation)).Outcomes() };
        var profile = await profiles.FindAsync(input.Brand, cancellation);
        if (profile.Chat is not { } chat || secrets.Open(input.Brand, chat.Sealed) is not { } address
            || await profiles.WasToldAsync(input.Brand, input.Key, cancellation))
        {
            return Done.Value;
        }

        var vetting = await vettings.GetAsync(input.VettingId, cancellation);
        var brief = await briefs.FindAsync(input.Brand, vetting.BriefId, cancellation);
        try
        {
            await sender.SendAsync(
                chat.Kind, new Uri(address), composer.Write(input, vetting, brief?.Title ?? vetting.BriefId, chat.Locale), cancellation);
        }
        catch (Exception failed) when (failed is HttpRequestException or TimeoutException or PermanentFailureException)
        {
            await NoteAsync(input.Brand, chat, time.GetUtcNow(), failed.Message);
            throw;
        }

        // The message is there: a shutdown must not keep that from being written.
        await profiles.MarkToldAsync(input.Brand, input.Key, CancellationToken.None);
        if (chat.FailedAt is not null)
            await NoteAsync(input.Brand, chat, null, null);
        return Done.Value;
    }

    private Task NoteAsync(string brand, TeamChat chat, DateTimeOffset? at, string? failure) => profiles.UpdateAsync(
        brand,
        // Of another address, named meanwhile, it says nothing.
        profile => profile.Chat?.Sealed == chat.Sealed
            ? profile with { Chat = profile.Chat with { FailedAt = at, Failure = failure } }
            : profile,
        CancellationToken.None);
}

/// <param name="Outcome">Of a vetting that was decided or expired; null otherwise.</param>
public sealed record TeamNews(
    string VettingId, string Brand, TeamNewsKind Kind, int Round, VettingOutcome? Outcome = null)
{
    [JsonIgnore]
    public string Key => $"{VettingId}/{Kind.ToString().ToLowerInvariant()}" + (Round > 1 ? $"/{Round}" : "");
}

public enum TeamNewsKind { Ready, Reminder, Decided }

/// <summary>Says news of a vetting in the team's language, with a link to the desk.</summary>
public interface ITeamNewsComposer
{
    /// <param name="brief">What the brief is called.</param>
    ChatMessage Write(TeamNews news, VettingSummary vetting, string brief, string locale);
}
