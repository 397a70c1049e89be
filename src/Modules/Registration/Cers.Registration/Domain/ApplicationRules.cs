using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>The rules of form BSF831 that need nothing but the form, and those that need the register's answer.</summary>
internal static class ApplicationRules
{
    /// <summary>REG-001, REG-006, REG-007, REG-009, REG-014.</summary>
    public static IEnumerable<RuleViolation> OfForm(ApplicationForm form)
    {
        var valid = BusinessNumber.TryParse(form.BusinessNumber, out var number);
        if (!valid)
        {
            yield return NumberNotValid();
        }

        if (form.ProvidesServices is null)
        {
            yield return Unanswered("providesServices");
        }

        if (form.CspUsed is null)
        {
            yield return Unanswered("cspUsed");
        }

        if (form is { CspUsed: true, Csp: not null })
        {
            if (!BusinessNumber.TryParse(form.Csp.BusinessNumber, out var csp))
            {
                yield return NoProvider();
            }
            else if (valid && csp == number)
            {
                yield return new(
                    "REG-014",
                    new("The service provider cannot be the applicant.", "Le fournisseur de services douaniers ne peut pas être le demandeur."),
                    "csp.businessNumber");
            }
        }

        if (!form.Certification || string.IsNullOrWhiteSpace(form.CertifiedByName) || string.IsNullOrWhiteSpace(form.CertifiedByTitle))
        {
            var path = !form.Certification ? "certification" : string.IsNullOrWhiteSpace(form.CertifiedByName) ? "certifiedByName" : "certifiedByTitle";
            yield return new("REG-009", new("The application must be certified.", "La demande doit être attestée."), path);
        }
    }

    /// <summary>REG-001.</summary>
    public static RuleViolation NumberNotValid() =>
        new("REG-001", new("The business number is not valid.", "Le numéro d'entreprise n'est pas valide."), "businessNumber");

    /// <summary>REG-002, or REG-003; null when the RM account is open and for export.</summary>
    public static RuleViolation? OfAccount(RmAccount? account) =>
        account is not { Open: true }
            ? new(
                "REG-002",
                new("The RM account was not found or is closed.", "Le compte RM est introuvable ou fermé."),
                "businessNumber")
            : !account.MayExport
                ? new(
                    "REG-003",
                    new(
                        "The RM account must be designated export, or both import and export.",
                        "Le compte RM doit être désigné pour l'exportation, ou pour l'importation et l'exportation."),
                    "businessNumber")
                : null;

    /// <summary>REG-004.</summary>
    public static RuleViolation AlreadyThere() =>
        new(
            "REG-004",
            new("An account or an application already exists for this business number.", "Un compte ou une demande existe déjà pour ce numéro d'entreprise."),
            "businessNumber");

    /// <summary>REG-007: no valid number, or no customs service provider's.</summary>
    public static RuleViolation NoProvider() =>
        new(
            "REG-007",
            new("The service provider's business number is not valid.", "Le numéro d'entreprise du fournisseur n'est pas valide."),
            "csp.businessNumber");

    /// <summary>REG-005.</summary>
    public static RuleViolation NotConfirmed(string path = "confirmation") =>
        new("REG-005", new("The e-mail address must be confirmed.", "L'adresse de courriel doit être confirmée."), path);

    /// <summary>REG-008: a warning that officers see; the form is accepted.</summary>
    public static RuleViolation? OfLegalName(string onForm, string? inRegister) =>
        inRegister is null || Same(onForm, inRegister)
            ? null
            : new("REG-008", new("The legal name differs from the registry.", "Le nom légal diffère de celui du registre."), "legalName", Severity.Warning);

    private static bool Same(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RuleViolation Unanswered(string path) =>
        new(
            "REG-006",
            new("Answer both questions about customs services.", "Répondez aux deux questions sur les services douaniers."),
            path);
}
