using Vetting.Core.Campaigns.Drift;

namespace Vetting.Core.Tests.Campaigns;

/// <summary>How many of the claims in claims.txt are found, and how many that are none: told where it is run, and held.</summary>
public sealed class ClaimRecallTests(ITestOutputHelper output)
{
    // As measured; a reader that finds fewer, or more that is none, is noticed.
    private const double LeastRecall = 0.75;
    private const double LeastPrecision = 0.95;

    [Fact]
    public void Of_invented_captions_as_many_claims_are_found_as_decision_032_says()
    {
        var captions = File.ReadLines(Path.Combine(SourceFolders.Root, "tests", "Vetting.Core.Tests", "Campaigns", "claims.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var (claims, found, right) = (0, 0, 0);
        foreach (var caption in captions)
        {
            var gold = caption[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var read = ClaimReader.In(caption[0])
                .Select(claim => $"{claim.Kind} {claim.Subject} {claim.Value}".ToLowerInvariant()).ToHashSet();
            (claims, found, right) = (claims + gold.Count, found + read.Count, right + gold.Intersect(read).Count());
            if (!gold.SetEquals(read))
                output.WriteLine($"{caption[0]} -- missed: {string.Join("; ", gold.Except(read))} -- none: {string.Join("; ", read.Except(gold))}");
        }

        output.WriteLine($"{captions.Count} captions, {claims} claims: {right} of {found} found are right");
        Assert.Equal(60, captions.Count);
        Assert.True(right >= LeastRecall * claims, $"{right} of {claims}");
        Assert.True(right >= LeastPrecision * found, $"{right} of {found}");
    }
}
