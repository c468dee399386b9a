using System.Text.RegularExpressions;

namespace Vetting.Core.Tests;

/// <summary>
/// A regular expression that goes back may take the square of its input's length, or worse: those of the product do not,
/// unless it is known of one why it cannot.
/// </summary>
public sealed partial class RegexTests
{
    private const string OneClass = "one class of characters, or a literal: there is nothing to go back to";
    private const string Short = "its input is a name, an address or a key of at most a few hundred characters";
    private const string Looks = "it looks around, and each of its repetitions has an end: the work for one place is bounded";
    private const string Ours = "its input is our own";

    /// <summary>By file and name.</summary>
    private static readonly Dictionary<string, string> GoBack = new()
    {
        ["Azure/StorageOptionsValidator.PrefixShape"] = Ours,
        ["Azure/Tables/TableEventLog.Place"] = OneClass,
        ["Azure/Tables/TableRunList.Place"] = Short,
        ["Azure/Tables/VettingRowKey.Shape"] = Short,
        ["Core/Content/JsonFieldTypes.ZonedTime"] = "every part but the fraction of seven digits has one length",
        ["Core/Creators/AccountName.YouTubeHost"] = Short,
        ["Core/Creators/AccountName.TwitchHost"] = Short,
        ["Core/Creators/AccountName.TwitchPath"] = Looks,
        ["Core/Creators/AccountName.InstagramHost"] = Short,
        ["Core/Creators/AccountName.InstagramPath"] = Looks,
        ["Core/Creators/AccountName.TikTokHost"] = Short,
        ["Core/Creators/AccountName.ThreadsHost"] = Short,
        ["Core/Creators/AccountName.AtPath"] = OneClass,
        ["Core/Creators/ChannelParser.Platform"] = OneClass,
        ["Core/Creators/ChannelParser.Handle"] = OneClass,
        ["Core/Policies/LayerPath.Rule"] = Ours,
        ["Core/Policies/LayerPath.Step"] = Ours,
        ["Core/Reading/BareCodes.Capitals"] = Looks,
        ["Core/Reading/BareCodes.Amount"] = Looks,
        ["Core/Reading/LeaningReader.Amount"] = Looks,
        ["Core/Reading/Reductions.Amount"] = Looks,
        ["Language/Evaluation/LabelledFile.Escape"] = Ours,
        ["Language/Personal/BankAccounts.Beginning"] = Looks,
        ["Language/Personal/PaymentCards.Candidate"] = Looks,
        ["Language/Personal/PersonalDataReader.Email"] = Looks,
        ["Language/Personal/PostalAddresses.French"] = "it looks around; words of a street follow each other, six at most, and what comes after may be left out",
        ["Language/Personal/PostalAddresses.English"] = "it looks around; three words at most, each ended by a space that it cannot hold",
        ["Language/Personal/PostalAddresses.German"] = Looks,
        ["Language/Personal/PostalAddresses.Southern"] = "it looks around; five words at most, each begun by a space that it cannot hold",
        ["Sources/Bluesky/AtIdentifier.Plc"] = OneClass,
        ["Sources/Bluesky/Xrpc.Code"] = OneClass,
        ["Sources/Exports/Archives/PartGaps.Number"] = Short,
        ["Sources/Feeds/Dates/FeedDate.Figures"] = Short,
        ["Sources/Feeds/Dates/FeedDate.Spaces"] = OneClass,
        ["Sources/Feeds/PostIdentity.Tracking"] = "it looks back by one character, and its value ends where the next begins",
        ["Sources/Feeds/Xml/FeedXml.Ampersand"] = "what ends a repetition is no part of it, and an open section ends with the text",
        ["Sources/Feeds/Xml/FeedXml.LongTag"] = "it begins anew only at what it cannot hold",
        ["Sources/Feeds/Xml/LenientXml.Token"] = "names and attributes are atomic, and what is left open ends with the text",
        ["Sources/Feeds/Xml/LenientXml.Control"] = OneClass,
        ["Sources/HtmlTree.Frame"] = OneClass,
        ["Sources/Instagram/InstagramFields.Word"] = OneClass,
        ["Sources/Instagram/InstagramSource.Name"] = OneClass,
        ["Sources/Instagram/InstagramSource.Cursor"] = OneClass,
        ["Sources/JsonMembers.Escape"] = "each alternative has one length",
        ["Sources/Meta/GraphPages.Cursor"] = OneClass,
        ["Sources/OAuth/OAuthClient.Code"] = OneClass,
        ["Sources/TikTok/TikTokAnswer.Word"] = OneClass,
        ["Sources/Twitch/TwitchSource.Login"] = OneClass,
        ["Sources/Uploads/FieldSentences.Wordless"] = OneClass,
        ["Sources/Uploads/JsonLinesFile.Name"] = OneClass,
        ["Sources/YouTube/YouTubeAccount.ChannelId"] = OneClass,
        ["Sources/YouTube/YouTubeAccount.UserName"] = OneClass,
        ["Sources/YouTube/YouTubeApi.Code"] = OneClass,
        ["Web/Site/Reader.FrenchSpaces"] = Ours,
    };

    /// <summary>Of the built-in packs, brands' policies and our own sentences, which are compiled without going back; and of
    /// paths, read from the end to which they are tied, with one repetition at most that has none.</summary>
    private static readonly Dictionary<string, string> MadeAtRunTime = new()
    {
        ["Core/Policies/SafetyPattern"] = "RegexOptions.NonBacktracking",
        ["Sources/Exports/Archives/PathPattern"] = "RegexOptions.RightToLeft",
        ["Web/Mistakes/Mistake"] = "RegexOptions.NonBacktracking",
    };

    [Fact]
    public void No_regular_expression_goes_back_but_those_of_which_it_is_known_why_they_may() => Assert.Equal(
        GoBack.Keys.Order(StringComparer.Ordinal), Generated().Where(one => !one.Linear).Select(one => one.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_made_at_run_time_never_goes_back()
    {
        var made = Sources().Where(source => Constructed().IsMatch(source.Code)).ToList();
        Assert.Equal(MadeAtRunTime.Keys.Order(StringComparer.Ordinal), made.Select(source => source.Name).Order(StringComparer.Ordinal));
        Assert.All(made, source => Assert.Contains(MadeAtRunTime[source.Name], source.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_is_made_once_and_not_again_for_each_text() => Assert.Empty(
        Sources().Where(source => Static().IsMatch(source.Code)).Select(source => source.Name));

    private static IEnumerable<(string Name, bool Linear)> Generated() => Sources().SelectMany(source =>
        Attribute().Matches(source.Code).Select(one => (
            $"{source.Name}.{one.Groups["name"].Value}",
            one.Groups["given"].Value.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal))));

    private static IEnumerable<(string Name, string Code)> Sources() => Directory
        .EnumerateFiles(Path.Combine(SourceFolders.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(file => (Full: file, Name: Path.GetRelativePath(Path.Combine(SourceFolders.Root, "src"), file).Replace('\\', '/')))
        .Where(file => !file.Name.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules"))
        .Select(file => (file.Name["Vetting.".Length..^".cs".Length], File.ReadAllText(file.Full)));

    [GeneratedRegex(@"\[GeneratedRegex\((?<given>.*?)\)\]\s*(?:private|internal|public)[^;\n]*?Regex (?<name>\w+)", RegexOptions.Singleline)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"new Regex\(|Regex Compile\(\) => new\(")]
    private static partial Regex Constructed();

    [GeneratedRegex(@"(?<![\w.])Regex\.(Replace|IsMatch|Match|Matches|Split|Count)\([^)]*,")]
    private static partial Regex Static();
}
