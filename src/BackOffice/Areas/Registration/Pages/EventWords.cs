using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The words for what happened to an application.</summary>
internal static class EventWords
{
    private static readonly LocalizedText Submitted = new("Submitted by the applicant", "Soumise par le demandeur");
    private static readonly LocalizedText Taken = new("Taken into review", "Prise à l'étude");
    private static readonly LocalizedText KeyedIn = new("Keyed in from paper", "Saisie à partir du papier");
    private static readonly LocalizedText Given = new("Given to a colleague", "Confiée à un collègue");
    private static readonly LocalizedText InformationAsked = new("Information asked for; the clock stands still", "Renseignements demandés; délai suspendu");
    private static readonly LocalizedText Reminded = new("Applicant reminded of the questions", "Questions rappelées au demandeur");
    private static readonly LocalizedText Answered = new("Answered by the applicant; the clock runs again", "Réponse du demandeur; le délai court de nouveau");
    private static readonly LocalizedText Withdrawn = new("Withdrawn by the applicant", "Retirée par le demandeur");
    private static readonly LocalizedText Lapsed = new("Lapsed; applicant told", "Devenue caduque; demandeur avisé");
    private static readonly LocalizedText Approved = new("Approved; authorization ID and shared secret sent", "Approuvée; identificateur d'autorisation et secret partagé envoyés");
    private static readonly LocalizedText RefusalProposed = new("Refusal proposed", "Refus proposé");
    private static readonly LocalizedText RefusalConfirmed = new("Refusal confirmed; applicant told", "Refus confirmé; demandeur avisé");
    private static readonly LocalizedText RefusalReturned = new("Refusal returned to the officer", "Refus retourné à l'agent");
    private static readonly LocalizedText RefusalWithdrawn = new("Refusal withdrawn by its officer", "Refus retiré par son agent");
    private static readonly LocalizedText RefusalExpired = new("Proposed refusal ended without a second officer", "Refus proposé resté sans deuxième agent");
    private static readonly LocalizedText SecretReplaced = new("Shared secret replaced", "Secret partagé remplacé");
    private static readonly LocalizedText SecretExpired = new("Shared secret expired", "Secret partagé expiré");
    private static readonly LocalizedText SecretPaused = new("Shared secret paused after wrong attempts", "Secret partagé suspendu après des tentatives erronées");
    private static readonly LocalizedText SecretReleased = new("Shared secret released after a look at the attempts", "Secret partagé libéré après examen des tentatives");
    private static readonly LocalizedText SecretRevoked = new("Shared secret revoked", "Secret partagé révoqué");
    private static readonly LocalizedText AddressCorrected = new("E-mail address corrected", "Adresse de courriel corrigée");
    private static readonly LocalizedText MailCameBack = new("Mail to the applicant came back", "Courriel au demandeur retourné");
    private static readonly LocalizedText RegisterSilent = new("Approval waits: the register does not answer", "Approbation en attente : le registre ne répond pas");
    private static readonly LocalizedText Completed = new("Business account opened", "Compte d'affaires ouvert");

    public static LocalizedText Of(ApplicationEventKind kind) => kind switch
    {
        ApplicationEventKind.Submitted => Submitted,
        ApplicationEventKind.KeyedIn => KeyedIn,
        ApplicationEventKind.Taken => Taken,
        ApplicationEventKind.Given => Given,
        ApplicationEventKind.InformationAsked => InformationAsked,
        ApplicationEventKind.Reminded => Reminded,
        ApplicationEventKind.Answered => Answered,
        ApplicationEventKind.Withdrawn => Withdrawn,
        ApplicationEventKind.Lapsed => Lapsed,
        ApplicationEventKind.Approved => Approved,
        ApplicationEventKind.RefusalProposed => RefusalProposed,
        ApplicationEventKind.RefusalConfirmed => RefusalConfirmed,
        ApplicationEventKind.RefusalReturned => RefusalReturned,
        ApplicationEventKind.RefusalWithdrawn => RefusalWithdrawn,
        ApplicationEventKind.RefusalExpired => RefusalExpired,
        ApplicationEventKind.SecretReplaced => SecretReplaced,
        ApplicationEventKind.SecretExpired => SecretExpired,
        ApplicationEventKind.SecretPaused => SecretPaused,
        ApplicationEventKind.SecretReleased => SecretReleased,
        ApplicationEventKind.SecretRevoked => SecretRevoked,
        ApplicationEventKind.AddressCorrected => AddressCorrected,
        ApplicationEventKind.MailCameBack => MailCameBack,
        ApplicationEventKind.RegisterSilent => RegisterSilent,
        _ => Completed,
    };
}
