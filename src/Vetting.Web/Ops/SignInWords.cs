using Vetting.Core.Content;

namespace Vetting.Web.Ops;

internal static class SignInWords
{
    public static readonly LocalizedText Title = new("Page des opérateurs", "Operators’ page");
    public static readonly LocalizedText Lead = new(
        "Entrez la clé d’API des opérateurs. Ce navigateur la garde jusqu’à la déconnexion ou la fermeture.",
        "Enter the operators’ API key. This browser keeps it until you sign out or close it.");
    public static readonly LocalizedText Key = new("Clé d’API", "API key");
    public static readonly LocalizedText Submit = new("Se connecter", "Sign in");
    public static readonly LocalizedText Wrong = new(
        "Cette clé n’ouvre pas la page des opérateurs. Vérifiez qu’elle est entière et qu’elle n’a pas été remplacée.",
        "This key does not open the operators’ page. Check that it is complete and has not been replaced.");
}
