namespace Vetting.Testing.Growth;

/// <summary>Text that readers have choked on, or that regular expressions and parsers are known to choke on, as pieces to
/// be repeated.</summary>
public static class NastyShapes
{
    private const string Signs = "aA1 .,'\"-_@#&/=<(\n";

    private static readonly string[] Pieces =
    [
        // Words, numbers, names.
        "a.", "&a=b", "ab ", "A ", "AB1 ", "ABC12 ", "ab@", "a@b.", "@a.b", "@ab ", "#ab ", "#a", "a'", "l'", "d’", "aA", "Aa ", "A'a-",
        "pub ", "#pub ", "ad ", "#ad", "promo ", "code ABC15 ", "-20 % ", "15% off ", "f a g ", "n3gro ", "p*te ", "fuuuck ", "aaa",
        "con ", "tuer ", "kill you ", "je vais te ", "pas ", "not ", "« con » ", "\"con\" ", "collab @a ", "merci à @a ", "offert ",
        "gifted by ", "Paris ", "Jean Martin ", "Maison Brune ", "ABCDEFGHIJKLMNOP", "très ", "bien ", "pas bien ", ":) ", ":)))",
        // Figures.
        "1", "12 ", "4111 1111 1111 1111 ", "4111-", "41111111111111111 ", "3 ", "0612345678 ", "06 12 34 56 78 ", "+33 6 ", "+33",
        "(0)", "1.", "1,", "1-", "1/", "1 000 ", "12 rue de la Paix ", "1 rue de ", "1 Rue A ", "1 A ", "1 Ab Street ", "12 Aa ",
        "Aaaastr. 1 ", "via A ", "calle de ", "via A-", "FR76 ", "FR7630006000011234567890189 ", "FR76-", "AB12", "12 %", "$1", "€ 1 ", "1€",
        "2026-01-01 ", "2026-01-01T00:00:00Z ", "le 3 mars ", "01/02/2026 ", "3 mars 2026, ", "March 3rd, ", "12:34:56 ", "9e9", "1e+", "-1e", "0x",
        "99999999999999999999 ",
        // Links.
        "http://a", "https://a.b/c?d=e ", "https://a?", "https://a.b/?a=b&", "?a=b", "://", "www.a ", "www.", "a.b/", "http",
        // Markup.
        "<", ">", "<a", "<a ", "<a>", "</a>", "<p>", "<div>", "<b><p>", "<span><div>", "<table><tr>", "<li><a>", "<svg><g>", "<math>",
        "<a href=\"", "<a b='", "<x y=z ", " a=b", " a", "<!--", "<!-", "-->", "<![CDATA[", "]]>", "<!DOCTYPE [", "<!ENTITY", "<?xml ",
        "<item>", "<item><title>a</title></item>", "</item>", "<iframe>", "<img alt=a>", "<img alt=\"ab c\">", "<br>", "<select>", "<option>",
        "<textarea>", "<title>", "<p style=\"display:none\">", "display:none;", "display : ", "&", "&amp;", "&amp", "&#1;", "&#x", "&nbsp;", "&a", "&a;",
        "&lt;b&gt;", "xmlns:a=\"b\" ", "<a:b>", "<a xmlns:b=\"c\">",
        // Structures.
        "{", "[", "{\"a\":", "[[", "{}", "[]", "{}\n", "[]\n", "{\n", "\"", "\\", "\\u", "\\ud83d", "\\\\", "\",\"", "null,", "a,b\n", "a;b\n", "\"a\n", "\"\"", "\t", ",", ",\n",
        "{\"a\":1}\n", "{\"id\":\"1\"}\n", "id publishedAt ", "(", "((a", "{a}", "{brand}", "{detail} ",
        // What Unicode can do.
        "é", "e\u0301", "\u0301", "a\u0301\u0323", "\u200b", "a\u200b", "\u200d", "\u200dA", "😀", "👨‍👩‍👧 ", "❤️", "\ufe0f", "🏽", "🇫🇷", "א", "אב ", "\u202e", "中", "漢字 ",
        "👩\u200d", "👨‍👩‍👧‍👦", "❤️\u200d🔥", "#é", "#漢", "@é ", "#ab#cd", "@ab@cd", "http://a.b http://", "#a_b", "anticonstitutionnellement",
        // Nearly what the policies' patterns look for.
        "f*", "f**k ", "f*@#", "sh*", "sh!1", "b*tch", "b!1", "n1g", "n!*g+", "nigge", "@a ", "@a:, ", "rt @a ", "“@a, ", "@a con", "@a ass", "\n@a ",
        "@a x\n", "(-1", "-1 ", "−1 €", "15 %", "15 % o", "15% de ", "AAA", "ADA1", "ADAPT", "1 pour ", "€1", "10 percen",
        "ไทย", "\u0e4d", "한", "ᄀ", "ﷺ", "ß", "İ", "ŉ", "\u00a0", "\u202f", "\u3000", "\ud83d", "\udc00", "\ufffd", "\uff03a", "\u0000", "\u0085", "\u2028",
    ];

    private static readonly (string Before, string Piece)[] Begun =
    [
        ("https://a?", "&a=b"), ("https://a?", "a=b"), ("https://a?ref=", "a"), ("12 rue ", "de la "), ("12 rue ", "Aa "), ("1 ", "Aa "), ("via ", "Aa"),
        ("a@", "a."), ("a@", "a"), ("@", "a."), ("#", "a_"), ("4", "1 "), ("FR76", "3 "), ("\"", "a"), ("« ", "con "), ("<a ", "b=c "),
        ("<a b=\"", "a"), ("<p style=\"", " display : none !"), ("<rss><channel>", "<item>"), ("<feed>", "<entry/>"), ("{\"items\":[", "{},"),
        ("<", "a"), ("</", "a"), ("&#", "1"), ("&", "a"), ("<?xml ", "a"), ("<!DOCTYPE [", "]"), ("a", "\u0301\u0323"),
        ("<!DOCTYPE a [", "<!ENTITY b \"c\">"), ("+33", "6"), ("+", "1-"), ("-", "1"), ("$", "1 "), ("je vais te ", "tuer "), ("con ", "pas "),
    ];

    /// <summary>Each printable ASCII character and many pairs of them, and what has gone wrong somewhere before.</summary>
    /// <returns>A name to print, what the text begins with, and what is repeated after it.</returns>
    public static IEnumerable<NastyShape> All() =>
    [
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => new NastyShape("", ((char)letter).ToString())),
        .. Signs.SelectMany(_ => Signs, (first, second) => new NastyShape("", $"{first}{second}")),
        .. Pieces.Select(piece => new NastyShape("", piece)),
        .. Begun.Select(begun => new NastyShape(begun.Before, begun.Piece)),
    ];
}
