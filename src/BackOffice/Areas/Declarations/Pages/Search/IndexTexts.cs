using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Search;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Export declarations", "Déclarations d'exportation");
    public static readonly LocalizedText Why = new("Why you look", "Motif de la consultation");
    public static readonly LocalizedText Purpose = new("Purpose", "But");
    public static readonly LocalizedText Choose = new("Choose", "Choisissez");
    public static readonly LocalizedText Detail = new("Number of the case or examination, who asks (5 to 150 characters)", "Numéro du dossier ou de l'examen, qui demande (5 à 150 caractères)");
    public static readonly LocalizedText ByNumber = new("By proof-of-report number", "Par numéro de preuve de déclaration");
    public static readonly LocalizedText Number = new("Proof-of-report number", "Numéro de preuve de déclaration");
    public static readonly LocalizedText NumberHint = new(
        "The whole number finds the document on whichever day it was received, also when its account does not list it any more.",
        "Le numéro complet trouve le document quel que soit le jour de sa réception, même si son compte ne l'affiche plus.");

    public static readonly LocalizedText ByFilters = new("Or by what is known of it", "Ou par ce qu'on en sait");
    public static readonly LocalizedText ReceivedFrom = new("Received from", "Reçue à partir du");
    public static readonly LocalizedText ReceivedTo = new("Received to", "Reçue jusqu'au");
    public static readonly LocalizedText ReceivedHint = new("Days as 2026-11-03, at most 93 of receipt.", "Jours sous la forme 2026-11-03, au plus 93 de réception.");
    public static readonly LocalizedText BusinessNumber = new("Business number of the exporter", "Numéro d'entreprise de l'exportateur");
    public static readonly LocalizedText ExporterName = new("Exporter's name begins with", "Le nom de l'exportateur commence par");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");
    public static readonly LocalizedText TransportDocument = new("Transport document number", "Numéro du document de transport");
    public static readonly LocalizedText ExportFrom = new("Export from", "Exportation à partir du");
    public static readonly LocalizedText ExportTo = new("Export to", "Exportation jusqu'au");
    public static readonly LocalizedText Status = new("Status", "Statut");
    public static readonly LocalizedText Destination = new("Destination", "Pays de destination");
    public static readonly LocalizedText Mode = new("Mode of transport", "Mode de transport");
    public static readonly LocalizedText HsCode = new("HS code begins with", "Le code SH commence par");
    public static readonly LocalizedText Late = new("Lateness", "Retard");
    public static readonly LocalizedText OnlyLate = new("Late", "En retard");
    public static readonly LocalizedText Any = new("Any", "Tous");
    public static readonly LocalizedText Sort = new("Order", "Ordre");
    public static readonly LocalizedText OfAccount = new("Only what one business account filed", "Seulement ce qu'un compte d'affaires a produit");
    public static readonly LocalizedText Find = new("Search", "Chercher");
    public static readonly LocalizedText Clear = new("New search", "Nouvelle recherche");
    public static readonly LocalizedText None = new("No declaration matches all of that.", "Aucune déclaration ne correspond à tout cela.");
    public static readonly LocalizedText Received = new("Received", "Reçue");
    public static readonly LocalizedText Exporter = new("Exporter", "Exportateur");
    public static readonly LocalizedText Consignee = new("Consignee", "Destinataire");
    public static readonly LocalizedText Leaves = new("Leaves for", "Part vers");
    public static readonly LocalizedText ExportedAt = new("Export", "Exportation");
    public static readonly LocalizedText Value = new("Value", "Valeur");
    public static readonly LocalizedText Currency = new("Currency", "Devise");
    public static readonly LocalizedText Lines = new("Lines", "Lignes");
    public static readonly LocalizedText LineCount = new("{0} lines", "{0} lignes");
    public static readonly LocalizedText Version = new("Version", "Numéro de version");
    public static readonly LocalizedText LateMinutes = new("Late by (minutes)", "Retard (minutes)");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText NumberNotValid = new(
        "A proof-of-report number is an authorization ID, the date and a sequence: AA0001202611031.",
        "Un numéro de preuve de déclaration est un identificateur d'autorisation, la date et une séquence : AA0001202611031.");

    public static readonly LocalizedText BusinessNumberNotValid = new("Write the business number as 123456789RM0001.", "Écrivez le numéro d'entreprise ainsi : 123456789RM0001.");
    public static readonly LocalizedText AuthorizationIdNotValid = new("Write the authorization ID as AA0001.", "Écrivez l'identificateur d'autorisation ainsi : AA0001.");

    private static readonly LocalizedText Newest = new("Last received first", "Dernières reçues d'abord");
    private static readonly LocalizedText Oldest = new("First received first", "Premières reçues d'abord");
    private static readonly LocalizedText Export = new("Last to leave first", "Dernières exportations d'abord");

    public static LocalizedText Of(DeclarationSort sort) => sort switch
    {
        DeclarationSort.Newest => Newest,
        DeclarationSort.Oldest => Oldest,
        _ => Export,
    };
}
