using Vetting.Core.Review;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableDigestsTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_what_waits_once_and_nothing_that_went_out_or_was_erased()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var digests = storage.Get<IDigests>();
        var (first, second, other) = (Waiting("v1", 0), Waiting("v1", 1), Waiting("v2", 0));
        foreach (var mail in new[] { first, second, other, first with { Name = "Max" } })
            await digests.AddAsync(mail, Cancellation);
        Assert.Equal([first, second, other], (await digests.ListAsync(Cancellation)).OrderBy(mail => mail.Key));

        await digests.MarkSentAsync([first], Cancellation);
        await digests.AddAsync(first, Cancellation);
        Assert.Equal([second, other], (await digests.ListAsync(Cancellation)).OrderBy(mail => mail.Key));

        Assert.Equal(2, await digests.RemoveOfAsync("v1", Cancellation));
        await digests.MarkSentAsync([second], Cancellation);
        Assert.Equal([other], await digests.ListAsync(Cancellation));
        Assert.Equal(0, await digests.RemoveOfAsync("v1", Cancellation));
    }

    private static WaitingMail Waiting(string vetting, int number) => new(
        $"{vetting}/invitation/{number}", "maison", vetting, "Léa", "lea@maison.example", "fr", At.AddDays(7), At);
}
