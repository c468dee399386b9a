using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <param name="Weight">More than 0.</param>
/// <param name="LinkParameters">Query parameters of an address that tell who sent the visitor, such as ref.</param>
/// <param name="CodeWords">Words that a code in capitals and digits follows; it is a sign wherever it stands
/// again.</param>
/// <param name="Names">Makes the name of a brand a sign; null when names are none.</param>
/// <param name="OnlyBeside">True when it counts beside another sign and never alone, whatever it weighs; a sign with
/// names counts so whatever stands here.</param>
/// <param name="Giver">Where a brand must be named for it to count, and no friend or relation beside it; null when it
/// counts without.</param>
/// <param name="Beside">Words of which one must stand in the same sentence, such as thanks; null for none.</param>
/// <param name="Codes">Makes a code in capitals a sign; null when codes are none.</param>
/// <param name="Amounts">True when an amount taken off, such as -20 %, is a sign too.</param>
/// <param name="OfOthers">True when it says nothing about somebody who sells goods of their own.</param>
/// <param name="Discloses">True when it tells readers in plain words that somebody pays, and so is a marker too.</param>
/// <param name="Phrases">Phrases of the disclosure policy's classes of words, see <see cref="PhraseStep"/>.</param>
/// <param name="Unless">Harmless phrases of that shape; what begins inside one, or ends with it, does not count.</param>
/// <param name="Tags">Makes a hashtag with a name in it a sign, such as #verdurapartner; null when such tags are none.</param>
/// <param name="Hints">True when it tells of the tie to those who know, and so is an ambiguous marker too.</param>
/// <param name="Explanation">Why it is a sign, for who reads the policy; null only in policies stored before signs had
/// one.</param>
public sealed record CommercialSign(
    string Id,
    double Weight,
    LocalizedText Title,
    TermLists Terms,
    TermLists? Except = null,
    IReadOnlyList<string>? LinkParameters = null,
    IReadOnlyList<string>? CodeWords = null,
    BrandNames? Names = null,
    bool OnlyBeside = false,
    LocalizedText? Explanation = null,
    GiverScope? Giver = null,
    TermLists? Beside = null,
    CodeShapes? Codes = null,
    bool Amounts = false,
    bool OfOthers = false,
    bool Discloses = false,
    TermLists? Phrases = null,
    TermLists? Unless = null,
    TagShapes? Tags = null,
    bool Hints = false);
