using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>When a designation can be put right without a dispute, and when an officer is warned.</summary>
internal static class DesignationRules
{
    /// <summary>Why a designation was put right.</summary>
    public static readonly LocalizedText Restored = new(
        "As the form or CAED said; nothing was filed for others.", "Comme l'indiquait le formulaire ou la DECA; rien n'a été produit pour d'autres.");

    /// <summary>
    /// A customs service provider becomes an exporter at once where it was accepted as one and never acted for others: rights end that were never used, and nobody
    /// else is concerned. The other way it would get rights, which somebody must look at.
    /// </summary>
    public static bool MayBeRestored(BusinessDesignation present, CaseEvidence evidence) =>
        present == BusinessDesignation.CustomsServiceProvider && evidence is { Accepted: BusinessDesignation.Exporter, NeverActedForOthers: true };

    /// <summary>REG-015: a business that ran several CAED accounts asks for a customs service provider's account; the form is accepted.</summary>
    public static RuleViolation? OfSeveralAccounts(BusinessDesignation asked, int caedAccounts) =>
        asked == BusinessDesignation.CustomsServiceProvider && caedAccounts > 1
            ? new(
                "REG-015",
                new(
                    "Check the business designation: several accounts alone do not make a service provider.",
                    "Vérifiez la désignation d'entreprise : plusieurs comptes ne font pas d'une entreprise un fournisseur de services douaniers."),
                "designation",
                Severity.Warning)
            : null;
}
