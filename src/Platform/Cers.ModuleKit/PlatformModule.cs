using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Modules;
using Cers.ModuleKit.UseCases;

namespace Cers.ModuleKit;

/// <summary>
/// What the platform itself does for staff: its messages stand in Cers.Messaging/Operations, where pages see them, their handlers in UseCases.
/// Always there, before the modules.
/// </summary>
internal sealed class PlatformModule : IModule
{
    public string Name => "Platform";

    public void Register(ModuleBuilder module)
    {
        module.AddPermissionMatrix("permission-matrix.csv");
        module.AddJob<RemoveOrphanFiles>(JobSchedule.EveryMinutes(15), new(
            "Deletes uploaded files that nothing was made of within a day.",
            "Supprime les fichiers téléversés dont rien n'a été fait en un jour."));
        module.AddJob<ExpireProposals>(JobSchedule.EveryMinutes(15), new(
            "Ends proposals that no second person decided on in time.",
            "Met fin aux propositions qu'aucune deuxième personne n'a tranchées à temps."));
        module.AddJob<ForgetStoredAnswers>(JobSchedule.EveryMinutes(5), new(
            "Forgets answers to client requests after 30 days.",
            "Oublie les réponses aux requêtes des clients après 30 jours."));
        module.AddJob<ClearOutbox>(JobSchedule.EveryMinutes(10), new(
            "Deletes mails and notifications that were delivered a week ago.",
            "Supprime les courriels et les avis livrés depuis une semaine."));
        module.AddJob<MakePartitions>(JobSchedule.EveryDay(2, 40), new(
            "Makes the months ahead for tables that are kept by month.",
            "Prépare les mois à venir des tables tenues par mois."));

        module.AddReferenceSeed<PartitionsAhead>();

        module.UsesKeys(new StoredKeyUse("mails not sent yet", "platform.outbox", "secret_key_id"));
        module.UsesKeys(new StoredKeyUse(
            "client request ids", "platform.client_requests", "key_id", "at > $2 - interval '30 days'", "at + interval '30 days'"));
        module.UsesKeys(new StoredKeyUse("commands that wait for a second person", "platform.proposals", "key_id", "key_id is not null", "expires_at"));
        module.UsesKeys(new CarriedKeyUse("cursors of lists", KeyPurpose.Cursors, TimeSpan.FromHours(12)));
    }
}
