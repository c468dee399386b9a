using Vetting.Core.Texts;

namespace Vetting.Language.Tests;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Pour les collabs : lea.martin+pro@mail.example.fr, merci à tous", "lea.martin+pro@mail.example.fr")]
    [InlineData("Vous pouvez m'appeler au 06 12 34 56 78 pour réserver votre table", "06 12 34 56 78")]
    [InlineData("Call me on +44 20 7946 0018 if you want to book a table with us", "+44 20 7946 0018")]
    [InlineData("Mon RIB pour la cagnotte : FR76 3000 6000 0112 3456 7890 189, merci !", "FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("Payez avec la carte 4111 1111 1111 1111 et voilà", "4111 1111 1111 1111")]
    [InlineData("Rendez-vous au 12 bis, rue de la Paix, 75002 Paris samedi", "12 bis, rue de la Paix, 75002 Paris")]
    [InlineData("Come and see us at 221B Baker Street, London NW1 6XE this Sunday", "221B Baker Street, London NW1 6XE")]
    [InlineData("Unser Laden in der Hauptstraße 12a, 10115 Berlin ist heute offen", "Hauptstraße 12a, 10115 Berlin")]
    [InlineData("Nos vemos en la Calle Mayor, 5, 28013 Madrid este sábado", "Calle Mayor, 5, 28013 Madrid")]
    public async Task Finds_what_reaches_or_charges_a_person(string text, string expected)
    {
        var found = Assert.Single((await Analysed.OneAsync(text)).PersonalData);
        Assert.Equal(expected, text.Substring(found.Span.Start, found.Span.Length));
    }

    [Theory]
    [InlineData("Le 12 mars 2024 à 20 h 30, 3 places à gagner, code SOUPE20")]
    [InlineData("Mon RIB : FR76 3000 6000 0112 3456 7890 188")]
    [InlineData("Référence 4111 1111 1111 1112 du catalogue")]
    [InlineData("Merci @lea.martin et @tom_reed pour tout")]
    [InlineData("La rue de la Paix est la plus belle de Paris, 10 sur 10")]
    [InlineData("Le match s'est fini 102 à 98 devant 20 000 personnes")]
    public async Task Leaves_dates_scores_handles_and_wrong_check_digits_alone(string text) =>
        Assert.Empty((await Analysed.OneAsync(text)).PersonalData);

    [Theory]
    [InlineData(PersonalDataKind.Email, "a@b.fr")]
    [InlineData(PersonalDataKind.BankAccount, "DE89370400440532013000")]
    [InlineData(PersonalDataKind.PaymentCard, "5500-0000-0000-0004")]
    [InlineData(PersonalDataKind.Phone, "+33612345678")]
    public async Task Tells_the_kind(PersonalDataKind kind, string text) =>
        Assert.Equal(kind, Assert.Single((await Analysed.OneAsync($"Voici : {text}")).PersonalData).Kind);
}
