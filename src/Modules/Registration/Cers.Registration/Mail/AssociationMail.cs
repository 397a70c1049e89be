using Cers.Kernel;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Cers.Registration.UseCases;

namespace Cers.Registration.Mail;

/// <summary>N-14: an association was asked for, agreed to, is active, suspended, ended or never began; who the two are and when.</summary>
internal sealed class AssociationMail : IMailTemplate
{
    public const string TemplateName = "registration.association";

    public string Name => TemplateName;

    public static MailToSend To(AccountAssociation association, MailAssociation what, AssociationSide to, string email, Language language) =>
        new(
            TemplateName,
            email,
            language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["event"] = what.Event.ToString(),
                ["to"] = to.ToString(),
                ["provider"] = association.CspName,
                ["providerNumber"] = association.CspBusinessNumber.Value,
                ["client"] = association.ClientName,
                ["clientNumber"] = association.ClientBusinessNumber.Value,
                ["day"] = MailDates.Show(OttawaTime.DateOf(what.At), language),
                ["consentBy"] = association.ConsentDueAt is { } due ? MailDates.Show(OttawaTime.DateOf(due.AddMinutes(-1)), language) : "",
                ["reason"] = what.Event == AssociationEvent.Asked ? "" : association.EndReason ?? "",
            },
            SubjectOf(association.Id));

    /// <summary>Under which undelivered mails are found.</summary>
    public static string SubjectOf(Guid association) => $"association {association}";

    public MailText Render(MailFacts facts)
    {
        var happened = Enum.Parse<AssociationEvent>(facts["event"]);
        var (en, fr) = Subject(happened);
        return new MailText(facts.Say($"{facts["client"]}: {en}", $"{facts["client"]} : {fr}"), [.. Paragraphs(facts, happened)]);
    }

    private static (string En, string Fr) Subject(AssociationEvent happened) => happened switch
    {
        AssociationEvent.Asked => ("a service provider asks to file for this client", "un fournisseur demande de produire pour ce client"),
        AssociationEvent.Consented or AssociationEvent.ConsentRecorded => ("the client agrees", "le client consent"),
        AssociationEvent.Activated => ("association active", "association active"),
        AssociationEvent.Suspended => ("association suspended", "association suspendue"),
        AssociationEvent.Resumed => ("association active again", "association de nouveau active"),
        AssociationEvent.Ended => ("association ended", "fin de l'association"),
        AssociationEvent.Withdrawn => ("request withdrawn", "demande retirée"),
        _ => ("client not added", "client non ajouté"),
    };

    private static IEnumerable<string> Paragraphs(MailFacts facts, AssociationEvent happened)
    {
        yield return facts.Say(
            $"Customs service provider: {facts["provider"]} ({facts["providerNumber"]}). Client: {facts["client"]} ({facts["clientNumber"]}). Date: {facts["day"]}.",
            $"Fournisseur de services douaniers : {facts["provider"]} ({facts["providerNumber"]}). Client : {facts["client"]} ({facts["clientNumber"]}). Date : {facts["day"]}.");
        yield return Effect(facts, happened);
        if (facts["reason"].Length > 0)
        {
            yield return facts.Say($"Reason: {facts["reason"]}", $"Motif : {facts["reason"]}");
        }

        if (facts["to"] == nameof(AssociationSide.Client) && happened is AssociationEvent.Activated or AssociationEvent.Resumed)
        {
            yield return facts.Say(
                "You see every declaration that is filed in your name in your business account, and may end the association there at any time.",
                "Vous voyez chaque déclaration produite en votre nom dans votre compte d'affaires et pouvez y mettre fin à l'association en tout temps.");
        }
    }

    private static string Effect(MailFacts facts, AssociationEvent happened) => happened switch
    {
        AssociationEvent.Asked when facts["consentBy"].Length > 0 => facts.Say(
            $"The provider asks to file export declarations for the client. An owner or proxy of the client's business account agrees or declines there, by {facts["consentBy"]} at the latest; without an answer the request ends.",
            $"Le fournisseur demande de produire des déclarations d'exportation pour le client. Un titulaire ou un mandataire du compte d'affaires du client y consent ou refuse, au plus tard le {facts["consentBy"]}; sans réponse, la demande prend fin."),
        AssociationEvent.Asked => facts.Say(
            "The provider asks to file export declarations for the client and sent the client's signed consent. An officer decides on it.",
            "Le fournisseur demande de produire des déclarations d'exportation pour le client et a transmis le consentement signé du client. Un agent en décidera."),
        AssociationEvent.Consented or AssociationEvent.ConsentRecorded => facts.Say(
            "The client agrees. An officer decides on the request next.",
            "Le client consent. Un agent décidera maintenant de la demande."),
        AssociationEvent.Activated => facts.Say(
            "From now on the provider may file export declarations for the client.",
            "Le fournisseur peut dorénavant produire des déclarations d'exportation pour le client."),
        AssociationEvent.Suspended => facts.Say(
            "The client's RM account is not open, or not designated for export. Until it is again, nothing can be filed for the client.",
            "Le compte RM du client n'est pas ouvert ou n'est pas désigné pour l'exportation. D'ici à ce qu'il le soit de nouveau, rien ne peut être produit pour le client."),
        AssociationEvent.Resumed => facts.Say(
            "The client's RM account is open and designated for export again: the provider may file for the client.",
            "Le compte RM du client est de nouveau ouvert et désigné pour l'exportation : le fournisseur peut produire pour le client."),
        AssociationEvent.Ended => facts.Say(
            "The provider may not file for the client any more. Declarations filed before stay as they are.",
            "Le fournisseur ne peut plus produire pour le client. Les déclarations déjà produites demeurent inchangées."),
        AssociationEvent.Withdrawn => facts.Say("The request to add the client was taken back.", "La demande d'ajout du client a été retirée."),
        AssociationEvent.Declined => facts.Say("The client declined: it was not added.", "Le client a refusé : il n'a pas été ajouté."),
        AssociationEvent.ConsentExpired => facts.Say(
            "Nobody agreed for the client in time: it was not added. The provider may ask again.",
            "Personne n'a consenti pour le client à temps : il n'a pas été ajouté. Le fournisseur peut présenter une nouvelle demande."),
        _ => facts.Say("The request to add the client was refused.", "La demande d'ajout du client a été refusée."),
    };
}
