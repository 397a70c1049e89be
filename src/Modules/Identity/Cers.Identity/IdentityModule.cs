using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
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
        module.Services.AddSingleton<TokenIssuer>();

        module.Grant(IdentityPermissions.ViewAccount, account: [AccountRole.Owner, AccountRole.ProxyOwner, AccountRole.User, AccountRole.Browser]);
        module.Grant(IdentityPermissions.ViewUsers, account: [AccountRole.Owner, AccountRole.ProxyOwner]);
        module.Grant(IdentityPermissions.ManageUsers, account: [AccountRole.Owner, AccountRole.ProxyOwner]);
        module.Grant(IdentityPermissions.ManageProxies, account: [AccountRole.Owner]);

        module.AddJob<ForgetEndedSessions>(JobSchedule.EveryDay(3, 20), new(
            "Deletes sessions that ended a day ago, and e-mail codes of the day before.",
            "Supprime les sessions terminées depuis un jour et les codes de courriel de la veille."));

        module.OnConflict("credentials_pkey", IdentityErrors.SignInAgain);
        module.OnConflict("people_urn", IdentityErrors.DrawAgain);
        module.OnConflict("people_email_key", IdentityErrors.EmailTaken);
        module.OnConflict("accounts_business_number", IdentityErrors.AccountExists);
        module.OnConflict("memberships_one_live", IdentityErrors.HasAccess);
    }
}
