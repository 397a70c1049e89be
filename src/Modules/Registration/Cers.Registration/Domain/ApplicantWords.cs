using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>The words in which an applicant reads what happened; what is the officers' business alone has none.</summary>
internal static class ApplicantWords
{
    private static readonly Dictionary<ApplicationEventKind, LocalizedText> Words = new()
    {
        [ApplicationEventKind.Submitted] = new("The application was submitted.", "La demande a été soumise."),
        [ApplicationEventKind.KeyedIn] = new("The application was received on paper.", "La demande a été reçue sur papier."),
        [ApplicationEventKind.Taken] = new("An officer began to work on it.", "Un agent a commencé à l'étudier."),
        [ApplicationEventKind.InformationAsked] = new("Information was asked for; the clock stands still.", "Des renseignements ont été demandés; le délai est suspendu."),
        [ApplicationEventKind.Reminded] = new("A reminder was sent.", "Un rappel a été envoyé."),
        [ApplicationEventKind.Answered] = new("Your answer was received; the clock runs again.", "Votre réponse a été reçue; le délai court de nouveau."),
        [ApplicationEventKind.Approved] = new("The application was approved.", "La demande a été approuvée."),
        [ApplicationEventKind.RefusalConfirmed] = new("The application was refused.", "La demande a été refusée."),
        [ApplicationEventKind.Withdrawn] = new("You withdrew the application.", "Vous avez retiré la demande."),
        [ApplicationEventKind.Lapsed] = new("The application lapsed.", "La demande est devenue caduque."),
        [ApplicationEventKind.SecretReplaced] = new("The shared secret was replaced.", "Le secret partagé a été remplacé."),
        [ApplicationEventKind.SecretExpired] = new("The shared secret expired.", "Le secret partagé est expiré."),
        [ApplicationEventKind.SecretPaused] = new("The shared secret was paused after wrong attempts.", "Le secret partagé a été suspendu après des tentatives erronées."),
        [ApplicationEventKind.Completed] = new("The business account was created.", "Le compte d'affaires a été créé."),
    };

    /// <summary>Null for what the applicant does not read.</summary>
    public static LocalizedText? Of(ApplicationEventKind kind) => Words.GetValueOrDefault(kind);
}
