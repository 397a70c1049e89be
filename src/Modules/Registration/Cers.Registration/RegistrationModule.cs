using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Modules;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using Cers.Registration.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cers.Registration;

/// <summary>Applications by form BSF831, authorization IDs, shared secrets, business designations.</summary>
public sealed class RegistrationModule : IModule
{
    public string Name => "Registration";

    public void Register(ModuleBuilder module)
    {
        module.AddContext<RegistrationDbContext>("registration");
        module.AddReferenceSeed<RegisterSeed>();
        module.Services.AddScoped<ClientsReading>();

        module.OnConflict("applications_one_open", ApplicationRules.AlreadyThere);
        module.OnConflict("associations_one_live", AssociationErrors.AlreadyThere);
        module.OnConflict("cases_one_open", CaseErrors.AlreadyOpen);

        module.UsesKeys(new StoredKeyUse("shared secrets", "registration.shared_secrets", "key_id", "state in ('Issued', 'Paused') and ends_at > $2", "ends_at"));
        module.UsesKeys(new StoredKeyUse("activation IDs", "registration.activation_ids", "key_id", "state = 'Issued' and ends_at > $2", "ends_at"));
        module.UsesKeys(new StoredKeyUse("codes of applicants", "registration.email_codes", "key_id", "ends_at > $2", "ends_at"));
        module.UsesKeys(new CarriedKeyUse("confirmations of addresses", KeyPurpose.Hmac, ConfirmationSigner.Life));

        module.AddFilePurpose<ConsentDocument>();
        module.AddFilePurpose<RegisterFilePurpose>();
        module.AddFilePurpose<CaseFiles>();
        module.AddFilePurpose<ReceivedForms>();

        // Secrets end with a day, in Ottawa.
        module.AddJob<ExpireSharedSecrets>(JobSchedule.EveryDay(0, 5), new(
            "Ends shared secrets whose last day is over, and tells their applicants.",
            "Met fin aux secrets partagés dont le dernier jour est passé et en avise les demandeurs."));
        module.AddJob<DeleteEndedEmailCodes>(JobSchedule.EveryDay(0, 15), new(
            "Forgets e-mail codes that have ended, with their addresses.",
            "Oublie les codes de courriel expirés, avec leurs adresses."));
        module.AddJob<ExpireConsents>(JobSchedule.EveryDay(0, 25), new(
            "Ends requests for clients to which nobody agreed in time, and tells both sides.",
            "Met fin aux demandes d'ajout de clients auxquelles personne n'a consenti à temps et en avise les deux parties."));
        module.AddJob<DeleteUnusedDrafts>(JobSchedule.EveryDay(0, 30), new(
            "Deletes drafts of applications that were not saved for 30 days.",
            "Supprime les ébauches de demandes non enregistrées depuis 30 jours."));
        module.AddJob<AdvanceCases>(JobSchedule.EveryDay(0, 35), new(
            "Takes designation cases on whose client did not answer in time, and closes those that were decided 30 days ago.",
            "Poursuit les dossiers de désignation dont le client n'a pas répondu à temps et ferme ceux qui sont décidés depuis 30 jours."));
        module.AddJob<ReverifyAuthorizations>(JobSchedule.EveryDay(1, 30), new(
            "Asks the register about every RM account that is relied on; warns, suspends and reinstates authorization IDs.",
            "Consulte le registre sur chaque compte RM dont dépend une inscription; avertit, suspend et rétablit les identificateurs d'autorisation."));
        module.AddJob<RemindOfSharedSecrets>(JobSchedule.EveryDay(6, 10), new(
            "Tells applicants that their shared secret ends in 30, 7 and 1 days.",
            "Avise les demandeurs que leur secret partagé prend fin dans 30, 7 et 1 jours."));
        module.AddJob<RemindOfCases>(JobSchedule.EveryDay(6, 30), new(
            "Reminds the Technical Commercial Client Unit of designation cases that are due or overdue.",
            "Rappelle à l'Unité des services techniques aux clients commerciaux les dossiers de désignation arrivés à échéance ou en retard."));
        module.AddJob<RemindApplicants>(JobSchedule.EveryHour(20), new(
            "Reminds applicants of questions that they have not answered, on day 10 and day 25.",
            "Rappelle aux demandeurs les questions restées sans réponse, le 10e et le 25e jour."));
        module.AddJob<LapseApplications>(JobSchedule.EveryHour(25), new(
            "Ends applications whose questions nobody answered in 30 days, or whose expired shared secret was not replaced in 180 days.",
            "Met fin aux demandes dont les questions sont restées sans réponse 30 jours, ou dont le secret partagé expiré n'a pas été remplacé en 180 jours."));

        module.Services.AddScoped<DesignationFacts>();
        module.Services.AddScoped<CaseEffects>();
        module.Services.AddSingleton(TccuMailbox.From(module.Configuration));
        module.Services.AddScoped<FormChecks>();
        module.Services.AddScoped<KeyedInForms>();
        module.Services.AddScoped<Colleagues>();
        module.Services.AddSingleton<ConfirmationSigner>();
        module.Services.AddSingleton<KnownFilingRights>();
        module.Services.AddSingleton<KnownClients>();
        module.Services.AddScoped<Associations>();
        module.Services.AddScoped<ClientRequests>();
        module.Services.TryAddSingleton<IRmAccountRegistry, ImportedRegister>();
        module.Services.AddSingleton<KeptAnswers>();
        module.Services.AddScoped<RegistryAnswers>();
        module.Services.AddScoped<ReverifiedNumbers>();
        module.Services.AddSingleton(UnitMailbox.From(module.Configuration));
    }
}
