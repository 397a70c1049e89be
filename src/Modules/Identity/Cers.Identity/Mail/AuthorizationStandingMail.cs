using System.Globalization;
using Cers.Identity.Domain;
using Cers.Identity.UseCases;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;

namespace Cers.Identity.Mail;

/// <summary>N-16 to owners and proxies: the RM account lost its designation, and what became of the authorization ID.</summary>
internal sealed class AuthorizationStandingMail : IMailTemplate
{
    private const string TemplateName = "identity.authorization_standing";

    public string Name => TemplateName;

    public static MailToSend To(MailAuthorizationStanding told, Person keeper) => PersonMail.To(
        keeper,
        TemplateName,
        $"account {told.BusinessNumber}",
        ("businessNumber", told.BusinessNumber.Value),
        ("authorizationId", told.AuthorizationId.Value),
        ("standing", told.Standing.ToString()),
        ("cause", told.Cause.ToString()),
        ("lastDay", told.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""));

    public MailText Render(MailFacts facts)
    {
        var (id, number) = (facts["authorizationId"], facts["businessNumber"]);
        return facts["standing"] switch
        {
            nameof(AuthorizationStanding.Warned) => new(
                facts.Say($"RM account {number} must be put in order by {facts["lastDay"]}", $"Le compte RM {number} doit être mis en règle d'ici le {facts["lastDay"]}"),
                [
                    CauseOf(facts),
                    facts.Say(
                        $"Unless this is put in order, the authorization ID {id} is suspended after {facts["lastDay"]}, and export declarations cannot be submitted with it any more.",
                        $"À défaut d'une mise en règle, l'identificateur d'autorisation {id} sera suspendu après le {facts["lastDay"]} et ne permettra plus de produire de déclarations d'exportation."),
                    facts.Say(
                        "Have the RM account verified or its designation changed. The register is asked each night; you need not tell us.",
                        "Faites vérifier le compte RM ou modifier sa désignation. Le registre est consulté chaque nuit; vous n'avez pas à nous en aviser."),
                ]),
            nameof(AuthorizationStanding.Suspended) => new(
                facts.Say($"Authorization ID {id} is suspended", $"L'identificateur d'autorisation {id} est suspendu"),
                [
                    CauseOf(facts),
                    facts.Say(
                        $"The authorization ID {id} of {number} is suspended: export declarations cannot be submitted with it. What was submitted can still be viewed.",
                        $"L'identificateur d'autorisation {id} de {number} est suspendu : il ne permet plus de produire de déclarations d'exportation. Ce qui a été produit peut encore être consulté."),
                    Questions(facts),
                ]),
            nameof(AuthorizationStanding.Revoked) => new(
                facts.Say($"Authorization ID {id} is revoked", $"L'identificateur d'autorisation {id} est révoqué"),
                [
                    facts.Say(
                        $"The authorization ID {id} of {number} was revoked. Export declarations cannot be submitted with it any more.",
                        $"L'identificateur d'autorisation {id} de {number} a été révoqué. Il ne permet plus de produire de déclarations d'exportation."),
                    Questions(facts),
                ]),
            _ => new(
                facts.Say($"Authorization ID {id} can be used", $"L'identificateur d'autorisation {id} peut servir"),
                [
                    facts.Say(
                        $"The authorization ID {id} of {number} is active: export declarations can be submitted with it.",
                        $"L'identificateur d'autorisation {id} de {number} est actif : il permet de produire des déclarations d'exportation."),
                ]),
        };
    }

    private static string CauseOf(MailFacts facts) => facts["cause"] switch
    {
        nameof(AuthorizationCause.RmAccountNotValid) => facts.Say(
            $"The business number {facts["businessNumber"]} is not valid: its RM account was not found or is closed.",
            $"Le numéro d'entreprise {facts["businessNumber"]} n'est pas valide : son compte RM est introuvable ou fermé."),
        nameof(AuthorizationCause.RmAccountNotForExport) => facts.Say(
            $"The RM account {facts["businessNumber"]} is not designated export, or both import and export.",
            $"Le compte RM {facts["businessNumber"]} n'est pas désigné pour l'exportation, ou pour l'importation et l'exportation."),
        _ => facts.Say("The registration unit has decided so.", "L'unité d'inscription en a décidé ainsi."),
    };

    private static string Questions(MailFacts facts) =>
        facts.Say("If you have questions, contact the Commercial Registration Unit.", "Pour toute question, communiquez avec l'Unité d'inscription commerciale.");
}
