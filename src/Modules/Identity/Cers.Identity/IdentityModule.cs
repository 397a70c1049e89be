using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.UseCases;
using Cers.Kernel;
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
        module.Services.AddSingleton<TokenIssuer>();

        module.Grant(IdentityPermissions.ViewAccount, account: [AccountRole.Owner, AccountRole.ProxyOwner, AccountRole.User, AccountRole.Browser]);
        module.Grant(IdentityPermissions.ViewUsers, account: [AccountRole.Owner, AccountRole.ProxyOwner]);
        module.Grant(IdentityPermissions.ManageUsers, account: [AccountRole.Owner, AccountRole.ProxyOwner]);
        module.Grant(IdentityPermissions.ManageProxies, account: [AccountRole.Owner]);

        module.UsesKeys(new StoredKeyUse(
            "sessions with a hint for log-out", "identity.sessions", "id_token_key_id", "ended_at is null and started_at > $2 - interval '12 hours'", "started_at + interval '12 hours'"));
        module.UsesKeys(new StoredKeyUse(
            "codes of user accounts", "identity.email_codes", "key_id", "created_at > $2 - interval '10 minutes'", "created_at + interval '10 minutes'"));
        module.UsesKeys(new CarriedKeyUse("access tokens", KeyPurpose.TokenSigning, TokenIssuer.Life));

        module.AddJob<ForgetEndedSessions>(JobSchedule.EveryDay(3, 20), new(
            "Deletes sessions that ended a day ago, e-mail codes of the day before, and who dismissed messages that have ended.",
            "Supprime les sessions terminées depuis un jour, les codes de courriel de la veille et la trace de qui a masqué des messages terminés."));

        module.OnConflict("credentials_pkey", IdentityErrors.SignInAgain);
        module.OnConflict("people_urn", IdentityErrors.DrawAgain);
        module.OnConflict("people_email_key", IdentityErrors.EmailTaken);
        module.OnConflict("accounts_business_number", IdentityErrors.AccountExists);
        module.OnConflict("memberships_one_live", IdentityErrors.HasAccess);
        RegisterOffice(module);
    }

    /// <summary>What staff see and decide.</summary>
    private static void RegisterOffice(ModuleBuilder module)
    {
        module.Services.AddSingleton<KnownDismissals>();
        module.Services.AddScoped<AccountStates>();
        module.Services.AddScoped<WaitingChanges>();
        module.AddSnapshot<PortalMessagesSnapshot>();

        module.Grant(IdentityPermissions.Search, staff: [StaffRole.RegistrationOfficer, StaffRole.TccuOfficer, StaffRole.Supervisor, StaffRole.Auditor]);
        module.Grant(IdentityPermissions.SuspendAccounts, staff: [StaffRole.Supervisor]);
        module.Grant(IdentityPermissions.RelinkCredentials, staff: [StaffRole.TccuOfficer, StaffRole.Supervisor]);
        module.Grant(IdentityPermissions.ManageStaffRoles, staff: [StaffRole.Supervisor]);
        module.Grant(IdentityPermissions.PublishMessages, staff: [StaffRole.TccuOfficer, StaffRole.Supervisor]);

        module.OnConflict("staff_person_id_key", IdentityErrors.SignInAgain);
        module.OnConflict("credentials_reference", IdentityErrors.DrawAgain);
    }
}
