using Vetting.Language.Tokens;

namespace Vetting.Language.Tests;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("J’adore l'été qu'il fait", "j'|adore|l'|été|qu'|il|fait")]
    [InlineData("I don't, we can't", "i|don't|we|can't")]
    [InlineData("#BelleVie #love2024 #NBA", "belle|vie|love|2024|nba")]
    [InlineData("voir https://a.example/b?c=d et www.x.example ou @jean.dupont.", "voir|et|ou")]
    [InlineData("écrire à marie@a.example merci", "écrire|à|merci")]
    [InlineData("e\u0301te\u0301 DÉJÀ", "été|déjà")]
    [InlineData("👩‍👩‍👧👍🏽❤️", "👩‍👩‍👧|👍|❤")]
    [InlineData("bien :-))) http://x.example :pizza", "bien|:-)|pizza")]
    public void Cuts_words_and_emoji(string text, string keys)
    {
        var tokens = new Tokeniser([":-)", ":)", ":p", ":/"]).Tokenise(text);
        var found = tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Emoji).Select(token => token.Key);
        Assert.Equal(keys, string.Join('|', found));
    }

    [Theory]
    [InlineData("soooooo", "so", "soo")]
    [InlineData("géniaaaal", "génial", "géniaal")]
    [InlineData("belle", "bele", "belle")]
    public void Shortens_held_letters(string word, string toOne, string toTwo)
    {
        Assert.Equal(toOne, WordShape.Shorten(word, 1));
        Assert.Equal(toTwo, WordShape.Shorten(word, 2));
    }
}
