using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.UseCases;
using Cers.Identity.UseCases.BackOffice;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Identity;

/// <summary>Credentials, people and their user reference numbers, business accounts and memberships, sessions and access tokens.</summary>
public sealed class IdentityModule : IModule
{
    public string Name => "Identity";

    public void Register(ModuleBuilder module)
    {
        module.AddContext<IdentityDbContext>("identity");
        module.Services.AddSingleton<IAccessFacts, AccessFacts>();
        module.Services.AddSingleton<KnownSessions>();
        module.Services.AddSingleton<KnownAccounts>();
        module.Services.AddSingleton<TokenIssuer>();
        module.Services.AddSingleton<KnownClients>();
        module.Services.AddScoped<OwnerNamings>();
        module.Services.AddScoped<Rosters>();
        module.Services.AddScoped<AccountOpening>();
        module.Services.AddScoped<ConfirmedAddresses>();
        module.AddReferenceSeed<TermsSeed>();
        module.AddSnapshot<KnownTerms>();

        module.UsesKeys(new StoredKeyUse(
            "sessions with a hint for log-out", "identity.sessions", "id_token_key_id", "ended_at is null and started_at > $2 - interval '12 hours'", "started_at + interval '12 hours'"));
        module.UsesKeys(new StoredKeyUse(
            "codes of user accounts", "identity.email_codes", "key_id", "created_at > $2 - interval '10 minutes'", "created_at + interval '10 minutes'"));
        module.UsesKeys(new CarriedKeyUse("access tokens", KeyPurpose.TokenSigning, TokenIssuer.Life));

        module.AddJob<ForgetEndedSessions>(JobSchedule.EveryDay(3, 20), new(
            "Deletes sessions that ended a day ago, e-mail codes of the day before, who dismissed messages that have ended, and where machine clients were used from 90 days ago.",
            "Supprime les sessions terminées depuis un jour, les codes de courriel de la veille, la trace de qui a masqué des messages terminés et les adresses d'emploi des clients machines d'il y a 90 jours."));
        module.AddJob<RemindOfMachineClientKeys>(JobSchedule.EveryDay(6, 10), new(
            "Reminds owners and proxies of keys of machine clients that end in 30 and in 7 days.",
            "Rappelle aux titulaires et mandataires les clés de clients machines qui prennent fin dans 30 et dans 7 jours."));

        module.OnConflict("credentials_pkey", IdentityErrors.SignInAgain);
        module.OnConflict("people_urn", IdentityErrors.DrawAgain);
        module.OnConflict("people_email_key", IdentityErrors.EmailTaken);
        module.OnConflict("accounts_business_number", IdentityErrors.AccountExists);
        module.OnConflict("memberships_one_live", IdentityErrors.HasAccess);
        module.OnConflict("notification_choices_pkey", IdentityErrors.DrawAgain);
        module.OnConflict("account_contacts_pkey", IdentityErrors.DrawAgain);
        module.OnConflict("machine_clients_name", MachineClientErrors.NameTaken);
        module.OnConflict("machine_client_keys_once", MachineClientErrors.KeyKnown);
        RegisterOffice(module);
    }

    /// <summary>What staff see and decide.</summary>
    private static void RegisterOffice(ModuleBuilder module)
    {
        module.Services.AddSingleton<KnownDismissals>();
        module.Services.AddScoped<AccountStates>();
        module.AddSnapshot<PortalMessagesSnapshot>();

        module.OnConflict("staff_person_id_key", IdentityErrors.SignInAgain);
        module.OnConflict("credentials_reference", IdentityErrors.DrawAgain);
    }
}
