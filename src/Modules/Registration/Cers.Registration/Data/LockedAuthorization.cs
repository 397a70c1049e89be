using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>An authorization ID that staff decide on, locked to the commit.</summary>
internal static class LockedAuthorization
{
    /// <summary>As the caller's page showed it; a refusal when there is none, or it has changed since.</summary>
    public static async Task<Result<Authorization>> LockAsync(
        this RegistrationDbContext db, MessageScope scope, AuthorizationId id, int version, CancellationToken ct)
    {
        scope.AcrossAccounts("decides on an authorization ID");
        scope.Concerns("authorization", id.Value);
        var found = await db.LockAsync(id, ct);
        return found is null ? AuthorizationErrors.Unknown() : found.Version != version ? AuthorizationErrors.Changed() : found;
    }

    public static Task<Authorization?> LockAsync(this RegistrationDbContext db, AuthorizationId id, CancellationToken ct) =>
        db.Authorizations.FromSql($"select * from registration.authorizations where authorization_id = {id.Value} for update").SingleOrDefaultAsync(ct);

    /// <summary>Tells the account that holds it, if one does.</summary>
    public static void Tell(this MessageScope scope, Authorization authorization, AuthorizationStanding standing)
    {
        if (authorization.HeldBy is { } account)
        {
            scope.Publish(new AuthorizationStandingChanged(
                account, authorization.AuthorizationId, authorization.BusinessNumber, standing, AuthorizationCause.Staff, null));
        }
    }
}
