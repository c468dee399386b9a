using System.Globalization;
using FsCheck.Xunit;
using Vetting.Sources.Feeds;

namespace Vetting.Sources.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("2026-05-01T10:00:00Z", "2026-05-01T10:00:00Z")]
    [InlineData("2026-05-01T10:00:00.123+02:00", "2026-05-01T08:00:00.123Z")]
    [InlineData("2026-05-01 10:00:00", "2026-05-01T10:00:00Z")]
    [InlineData("2026-05-01", "2026-05-01T00:00:00Z")]
    [InlineData("Fri, 01 May 2026 10:00:00 GMT", "2026-05-01T10:00:00Z")]
    [InlineData("Mon, 01 May 2026 10:00:00 +0200", "2026-05-01T08:00:00Z")]
    [InlineData("Fri, 1 May 26 10:00 EST", "2026-05-01T15:00:00Z")]
    [InlineData("1 May 2026 10:00:00 PDT", "2026-05-01T17:00:00Z")]
    [InlineData("Friday, 01-May-2026 10:00:00 UTC", "2026-05-01T10:00:00Z")]
    [InlineData("ven., 01 mai 2026 10:00:00 +0200", "2026-05-01T08:00:00Z")]
    [InlineData("Mer, 12 août 2026 10:00:00 +0000", "2026-08-12T10:00:00Z")]
    [InlineData("01 Sept 2026 23:59:60 Z", "2026-09-01T23:59:59Z")]
    [InlineData("Thu, 31 Dec 1998 08:00:00 -0330 (NST)", "1998-12-31T11:30:00Z")]
    public void Reads_what_feeds_carry(string text, string date)
    {
        Assert.True(FeedDate.TryParse(text, out var read));
        Assert.Equal(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture), read.ToUniversalTime());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("05/06/2026")]
    [InlineData("31 Feb 2026 10:00:00 GMT")]
    [InlineData("Fri, 01 Foo 2026 10:00:00 GMT")]
    [InlineData("01 May 2026 25:00:00 GMT")]
    [InlineData("01 May 2026 10:00:00 +9900")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("1779000000")]
    public void Does_not_guess(string? text) => Assert.False(FeedDate.TryParse(text, out _));

    [Property]
    public bool Never_throws(string text) => FeedDate.TryParse($"1 May {text}", out _) || true;

    [Property]
    public bool Reads_every_second_as_RFC_1123_writes_it(uint seconds)
    {
        var time = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        return FeedDate.TryParse(time.ToString("r", CultureInfo.InvariantCulture), out var read) && read == time;
    }
}
