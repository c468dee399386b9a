using System.Globalization;
using FsCheck.Xunit;
using Vetting.Sources.Feeds.Dates;

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
    [InlineData("Sun, 05 Sep 2021 15:45:00 GMT+7", "2021-09-05T08:45:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 GMT-3", "2021-09-05T18:45:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 UTC+2", "2021-09-05T13:45:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 UTC+02:00", "2021-09-05T13:45:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 GMT +0200", "2021-09-05T13:45:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 +7", "2021-09-05T08:45:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 +7:00", "2021-09-05T08:45:00Z")]
    [InlineData("Sat, 18 Mar 2023 20:21:00 America/Los_Angeles", "2023-03-19T03:21:00Z")]
    [InlineData("Sat, 18 Mar 2023 20:21:00 Europe/Paris", "2023-03-18T19:21:00Z")]
    [InlineData("Sat, 18 Mar 2023 20:21:00 Etc/UTC", "2023-03-18T20:21:00Z")]
    [InlineData("2023-03-18T20:21:00 Europe/Paris", "2023-03-18T19:21:00Z")]
    [InlineData("2023-03-18T20:21:00[Europe/Paris]", "2023-03-18T19:21:00Z")]
    [InlineData("2018-12-03 13:03:47 PST", "2018-12-03T21:03:47Z")]
    [InlineData("2018-12-03 13:03:47 EST", "2018-12-03T18:03:47Z")]
    [InlineData("2018-12-03 13:03:47 UTC", "2018-12-03T13:03:47Z")]
    [InlineData("2018-12-03T13:03:47EST", "2018-12-03T18:03:47Z")]
    [InlineData("2018-12-03T23:59:60Z", "2018-12-03T23:59:59Z")]
    [InlineData("20181203T130347Z", "2018-12-03T13:03:47Z")]
    [InlineData("Mo, 03 Dez 2018 13:03:47 +0100", "2018-12-03T12:03:47Z")]
    [InlineData("Do, 03 Mär 2022 13:03:47 +0100", "2022-03-03T12:03:47Z")]
    [InlineData("lun, 03 ene 2022 13:03:47 +0100", "2022-01-03T12:03:47Z")]
    [InlineData("seg, 03 dez 2018 13:03:47 -0300", "2018-12-03T16:03:47Z")]
    [InlineData("gio, 06 ott 2022 13:03:47 +0200", "2022-10-06T11:03:47Z")]
    [InlineData("Mon Dec  3 13:03:47 2018", "2018-12-03T13:03:47Z")]
    [InlineData("1er décembre 2018 13:03:47 +0100", "2018-12-01T12:03:47Z")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 JST", "2018-12-03T04:03:47Z")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 AEDT", "2018-12-03T02:03:47Z")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 EET", "2018-12-03T11:03:47Z")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 WEST", "2018-12-03T12:03:47Z")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 HST", "2018-12-03T23:03:47Z")]
    [InlineData("Mon, 03 Dec 2018 01:03 PM", "2018-12-03T13:03:00Z")]
    [InlineData("Sun, 21 Jan 2018 8:56 pm", "2018-01-21T20:56:00Z")]
    [InlineData("Sun, 21 Jan 2018 12:05 AM", "2018-01-21T00:05:00Z")]
    [InlineData("Jul 4, 2026 10:00 ET", "2026-07-04T14:00:00Z")]
    [InlineData("Mon, 05 Jan 2026 10:00:00 CT", "2026-01-05T16:00:00Z")]
    [InlineData("Mon, 05 Jan 2026 10:00:00 MT", "2026-01-05T17:00:00Z")]
    [InlineData("Mon, 05 Jan 2026 10:00:00 PT", "2026-01-05T18:00:00Z")]
    [InlineData("Mon, 05 Jan 2026 10:00:00 MSK", "2026-01-05T07:00:00Z")]
    [InlineData("Tue, 05 Jun 2012 10:00:00 MSK", "2012-06-05T06:00:00Z")]
    [InlineData("Mon, 06 Jul 2026 10:00:00 EEST", "2026-07-06T07:00:00Z")]
    [InlineData("2023-03-01-0500", "2023-03-01T05:00:00Z")]
    [InlineData("13 Feb, 2012", "2012-02-13T00:00:00Z")]
    [InlineData("13 Feb, 2012 10:30", "2012-02-13T10:30:00Z")]
    [InlineData("Sun, 05 Sep 2021 15:45:00 GMT-07:00", "2021-09-05T22:45:00Z")]
    [InlineData("Mon Dec  3 13:03:47 PST 2018", "2018-12-03T21:03:47Z")]
    [InlineData("December 3, 2018 1:03 pm", "2018-12-03T13:03:00Z")]
    [InlineData("Thu, 31 Dec 2026 24:00:00 GMT", "2027-01-01T00:00:00Z")]
    [InlineData("2026-12-31T24:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("sexta-feira, 13 de fevereiro de 2026 10:00", "2026-02-13T10:00:00Z")]
    [InlineData("13 abr. 2026", "2026-04-13T00:00:00Z")]
    [InlineData("13 mayo 2026", "2026-05-13T00:00:00Z")]
    [InlineData("13 mag 2026", "2026-05-13T00:00:00Z")]
    [InlineData("13 giu 2026", "2026-06-13T00:00:00Z")]
    [InlineData("13 juil. 2026", "2026-07-13T00:00:00Z")]
    [InlineData("2026/05/01 10:00", "2026-05-01T10:00:00Z")]
    [InlineData("20260501", "2026-05-01T00:00:00Z")]
    [InlineData("2026-05", "2026-05-01T00:00:00Z")]
    [InlineData("2026-05-01T10:00:00+02:00[Europe/Paris]", "2026-05-01T08:00:00Z")]
    [InlineData("2026-05-01T10:00:00,5Z", "2026-05-01T10:00:00.5Z")]
    [InlineData("Friday, December 22, 2017 - 3:09pm", "2017-12-22T15:09:00Z")]
    [InlineData("Thu, June 22, 2023 at 01:11 PM EDT", "2023-06-22T17:11:00Z")]
    [InlineData("Lundi, 16. Novembre 2020 - 15:54", "2020-11-16T15:54:00Z")]
    [InlineData("2020-11-08T16:20:00-05:00Z", "2020-11-08T21:20:00Z")]
    [InlineData("Fri, 26/06/2020", "2020-06-26T00:00:00Z")]
    [InlineData("Mon, 03/30/2020 - 19:19", "2020-03-30T19:19:00Z")]
    [InlineData("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z")]
    [InlineData("Thu, 30 Apr 2015 08:57:00 MEST", "2015-04-30T06:57:00Z")]
    [InlineData("06.06.2026 10:00", "2026-06-06T10:00:00Z")]
    public void Reads_what_feeds_carry(string text, string date)
    {
        var read = FeedDate.Read(text)!.Value;

        Assert.Equal((DateTimeOffset.Parse(date, CultureInfo.InvariantCulture), null), (read.At.ToUniversalTime(), read.UnknownZone));
    }

    [Theory]
    [InlineData("Mon, 03 Dec 2018 13:03:47 IST", "IST")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 XYZ", "XYZ")]
    [InlineData("2018-12-03T13:03:47 Mars/Base", "Mars/Base")]
    [InlineData("Mon, 03 Dec 2018 13:03:47 B", "B")]
    public void Says_which_zone_it_does_not_know(string text, string zone) => Assert.Equal(
        new(new(2018, 12, 3, 13, 3, 47, TimeSpan.Zero), zone), FeedDate.Read(text));

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
    [InlineData("13 jui 2026")]
    [InlineData("31 Dec 2026 24:00:01")]
    [InlineData("31 Dec 2026 13:61:00")]
    public void Does_not_guess(string? text) => Assert.Null(FeedDate.Read(text));

    [Property]
    public bool Never_throws(string text) => FeedDate.Read($"1 May {text}") is null || true;

    [Property]
    public bool Reads_every_second_as_RFC_1123_writes_it(uint seconds)
    {
        var time = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        return FeedDate.Read(time.ToString("r", CultureInfo.InvariantCulture)) == new FeedDate(time, null);
    }
}
