using Microsoft.Extensions.Options;

namespace Vetting.Web.Security;

/// <summary>Section Limits: how much of what is wrong, and of what is right, is taken at once.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Wrong signatures, keys, links and sign-ins by one address within a minute.</summary>
    public int WrongByAddress { get; set; } = 30;

    /// <summary>The same at one brand, key, link or sign-in, from whatever addresses.</summary>
    public int WrongByKey { get; set; } = 60;

    /// <summary>Accounts that are looked at for one address within a minute, as somebody types them at the door.</summary>
    public int ChecksByAddress { get; set; } = 20;

    /// <summary>The same for each platform within a day, by one process.</summary>
    public int ChecksADay { get; set; } = 1000;

    /// <summary>Submissions of one brand that are written to the storage at the same time.</summary>
    public int SubmissionsAtOnce { get; set; } = 8;

    /// <summary>Submissions of one brand that wait for that; further ones are told to come again.</summary>
    public int SubmissionsWaiting { get; set; } = 500;

    /// <summary>Bytes of submissions that are held in memory while they are read and wait, of all brands; one has half.
    /// </summary>
    public int SubmissionBytes { get; set; } = 64 * 1024 * 1024;
}

internal sealed class LimitOptionsValidator : IValidateOptions<LimitOptions>
{
    private const int LeastBytes = 8 * 1024 * 1024;
    private const int MostBytes = 1024 * 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, LimitOptions options)
    {
        var wrong = new (string Name, int Value, int Least)[]
            {
                (nameof(options.WrongByAddress), options.WrongByAddress, 1), (nameof(options.WrongByKey), options.WrongByKey, 1),
                (nameof(options.ChecksByAddress), options.ChecksByAddress, 0), (nameof(options.ChecksADay), options.ChecksADay, 0),
                (nameof(options.SubmissionsAtOnce), options.SubmissionsAtOnce, 1),
                (nameof(options.SubmissionsWaiting), options.SubmissionsWaiting, 0),
            }
            .Where(one => one.Value < one.Least || one.Value > 100_000)
            .Select(one => $"Limits:{one.Name} should be {one.Least} to 100000.").ToList();
        // One body has to fit into a brand's half.
        if (options.SubmissionBytes is < LeastBytes or > MostBytes)
            wrong.Add($"Limits:{nameof(options.SubmissionBytes)} should be {LeastBytes} to {MostBytes}.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
