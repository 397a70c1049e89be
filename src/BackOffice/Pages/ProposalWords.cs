using Cers.BackOffice.Areas.Identity.Pages;
using Cers.BackOffice.Areas.Lookups.Pages;
using Cers.BackOffice.Areas.Operations.Pages;
using Cers.BackOffice.Areas.Registration.Pages;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Pages;

/// <summary>What each command that takes two people is called, and where the second one reads and decides.</summary>
public static class ProposalWords
{
    private static readonly LocalizedText Refusal = new("Refuse application {0}", "Refuser la demande {0}");
    private static readonly LocalizedText Revocation = new("Revoke authorization ID {0}", "Révoquer l'identificateur d'autorisation {0}");
    private static readonly LocalizedText Maintenance = new("Maintain the designation in case {0}", "Maintenir la désignation dans le dossier {0}");
    private static readonly LocalizedText Relinking = new("Another credential for {0}", "Un autre justificatif pour {0}");
    private static readonly LocalizedText Owner = new("A new owner of a business account", "Un nouveau titulaire d'un compte d'affaires");
    private static readonly LocalizedText RoleOfStaff = new("A role of staff member {0}", "Un rôle du membre du personnel {0}");
    private static readonly LocalizedText Figure = new("Another value of {0}", "Une autre valeur de {0}");
    private static readonly LocalizedText FreeDay = new("Proclaim {0} a holiday", "Proclamer férié le {0}");
    private static readonly LocalizedText BusinessDayAgain = new("Take the holiday of {0} back", "Reprendre le jour férié du {0}");
    private static readonly LocalizedText CodesOfTable = new("Change the code table {0}", "Modifier la table de codes {0}");
    private static readonly LocalizedText Other = new("Proposal about {0}", "Proposition au sujet de {0}");

    private static readonly Dictionary<string, (LocalizedText Text, Func<string, string> Link)> Known = new(StringComparer.Ordinal)
    {
        [nameof(RefuseApplication)] = (Refusal, RegistrationLinks.Application),
        [nameof(RevokeAuthorization)] = (Revocation, id => RegistrationLinks.Authorization(id)),
        [nameof(MaintainDesignation)] = (Maintenance, RegistrationLinks.Case),
        [nameof(RelinkCredential)] = (Relinking, urn => IdentityLinks.Relink(urn)),
        [nameof(NameOwner)] = (Owner, IdentityLinks.NameOwner),
        [nameof(ChangeStaffRole)] = (RoleOfStaff, IdentityLinks.StaffMember),
        [nameof(ChangeSetting)] = (Figure, OperationsLinks.Setting),
        [nameof(ProclaimHoliday)] = (FreeDay, HolidaysOfDay),
        [nameof(ApplyCodeTableImport)] = (CodesOfTable, LookupsLinks.Imports),
        [nameof(RevokeHoliday)] = (BusinessDayAgain, HolidaysOfDay),
    };

    /// <summary>The page of the year of a day like 2027-01-31.</summary>
    private static string HolidaysOfDay(string day) => $"{OperationsLinks.Holidays}?year={day.Split('-')[0]}";

    public static LocalizedText TextOf(string message) => Known.TryGetValue(message, out var known) ? known.Text : Other;

    /// <summary>Null for what a newer release proposed and this one does not know.</summary>
    public static string? LinkTo(ProposalRow proposal) => Known.TryGetValue(proposal.Message, out var known) ? known.Link(proposal.Number) : null;
}
