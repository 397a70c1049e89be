using Cers.Kernel;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>Loads what is decided on with its row locked to the commit: whoever comes second reads what the first one left.</summary>
internal static class Locking
{
    /// <summary>The application of a number, as the caller's page showed it; a refusal when there is none, or it has been changed since.</summary>
    public static async Task<Result<ExporterApplication>> LockAsync(this RegistrationDbContext db, string number, int version, CancellationToken ct)
    {
        var application = await db.LockAsync(number, ct);
        return application is null ? ApplicationErrors.Unknown()
            : application.Version != version ? ApplicationErrors.Changed()
            : application;
    }

    public static Task<ExporterApplication?> LockAsync(this RegistrationDbContext db, string number, CancellationToken ct) =>
        db.Applications.FromSql($"select * from registration.applications where number = {number} for update").SingleOrDefaultAsync(ct);

    public static Task<ExporterApplication> LockAsync(this RegistrationDbContext db, Guid application, CancellationToken ct) =>
        db.Applications.FromSql($"select * from registration.applications where id = {application} for update").SingleAsync(ct);

    /// <summary>The authorization ID of an application, without a lock; null when it has none yet.</summary>
    public static Task<AuthorizationId?> AuthorizationIdOfAsync(this RegistrationDbContext db, string number, CancellationToken ct) =>
        db.Applications.AsNoTracking().Where(a => a.Number == number).Select(a => a.AuthorizationId).SingleOrDefaultAsync(ct);

    /// <summary>The newest secret of an authorization ID.</summary>
    public static Task<SharedSecret?> LockNewestSecretAsync(this RegistrationDbContext db, AuthorizationId id, CancellationToken ct) =>
        db.SharedSecrets
            .FromSql($"select * from registration.shared_secrets where authorization_id = {id.Value} order by issued_at desc, id desc limit 1 for update")
            .SingleOrDefaultAsync(ct);

    public static Task<SharedSecret?> LockSecretAsync(this RegistrationDbContext db, Guid secret, CancellationToken ct) =>
        db.SharedSecrets.FromSql($"select * from registration.shared_secrets where id = {secret} for update").SingleOrDefaultAsync(ct);

    public static Task<EmailCode?> LockCodeAsync(this RegistrationDbContext db, string email, CancellationToken ct) =>
        db.EmailCodes.FromSql($"select * from registration.email_codes where email = {email} for update").SingleOrDefaultAsync(ct);

    /// <summary>The case of a number, as the caller's page showed it; a refusal when there is none, or it has been changed since.</summary>
    public static async Task<Result<DesignationCase>> LockCaseAsync(this RegistrationDbContext db, string number, int version, CancellationToken ct)
    {
        var found = await db.LockCaseAsync(number, ct);
        return found is null ? CaseErrors.Unknown()
            : found.Version != version ? CaseErrors.Changed()
            : found;
    }

    public static Task<DesignationCase?> LockCaseAsync(this RegistrationDbContext db, string number, CancellationToken ct) =>
        db.Cases.FromSql($"select * from registration.cases where number = {number} for update").SingleOrDefaultAsync(ct);

    /// <summary>What a business is, with the IDs it has for one-time submissions; whoever changes that or opens a dispute waits here.</summary>
    public static Task<Authorization?> LockAuthorizationAsync(this RegistrationDbContext db, AccountId account, CancellationToken ct) =>
        db.Authorizations.FromSql($"select * from registration.authorizations where held_by = {account.Value} for update")
            .Include(a => a.OneTimeIds).AsSingleQuery().SingleOrDefaultAsync(ct);
}
