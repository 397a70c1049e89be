using Cers.Kernel;

namespace Cers.BackOffice.Pages;

internal static class ErrorPageTexts
{
    public static readonly LocalizedText Start = new("Go to the start page", "Aller à la page de départ");

    public static readonly LocalizedText Forbidden = new("You cannot open this page", "Vous ne pouvez pas ouvrir cette page");
    public static readonly LocalizedText ForbiddenWhy = new(
        "Your role does not include it. If you need it for your work, ask your supervisor.",
        "Votre rôle ne le permet pas. Si vous en avez besoin pour votre travail, adressez-vous à votre superviseur.");

    public static readonly LocalizedText Missing = new("There is nothing here", "Il n'y a rien ici");
    public static readonly LocalizedText MissingWhy = new(
        "Check the address or the number. What you look for may have been moved, or may never have existed.",
        "Vérifiez l'adresse ou le numéro. Ce que vous cherchez a peut-être été déplacé, ou n'a jamais existé.");

    public static readonly LocalizedText Refused = new("The request was not understood", "La demande n'a pas été comprise");
    public static readonly LocalizedText RefusedWhy = new(
        "Nothing was changed. Go back, load the page again and repeat what you did; your session may have ended in the meantime.",
        "Rien n'a été modifié. Revenez en arrière, rechargez la page et recommencez; votre session a peut-être pris fin entre-temps.");

    public static readonly LocalizedText TooMany = new("Too many requests", "Trop de demandes");
    public static readonly LocalizedText TooManyWhy = new("Wait a minute, then try again.", "Attendez une minute, puis réessayez.");

    public static readonly LocalizedText Broken = new("Something went wrong on our side", "Une erreur s'est produite de notre côté");
    public static readonly LocalizedText BrokenWhy = new(
        "Try again in a few minutes. If you were saving something, look first whether it was saved.",
        "Réessayez dans quelques minutes. Si vous enregistriez quelque chose, vérifiez d'abord si c'est fait.");
}
