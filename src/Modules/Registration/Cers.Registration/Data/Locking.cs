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

    /// <summary>
    /// An application and its newest secret, the secret first, as a redemption locks them: two who lock in the same order never wait for each other in a ring.
    /// </summary>
    public static async Task<Result<(ExporterApplication Application, SharedSecret? Secret)>> LockWithSecretAsync(
        this RegistrationDbContext db, string number, int version, CancellationToken ct)
    {
        var authorizationId = await db.AuthorizationIdOfAsync(number, ct);
        var secret = authorizationId is { } id ? await db.LockNewestSecretAsync(id, ct) : null;
        var found = await db.LockAsync(number, version, ct);
        return found.IsSuccess ? (found.Value, secret) : found.As<(ExporterApplication, SharedSecret?)>();
    }

    /// <summary>The newest secret of an authorization ID.</summary>
    public static Task<SharedSecret?> LockNewestSecretAsync(this RegistrationDbContext db, AuthorizationId id, CancellationToken ct) =>
        db.SharedSecrets
            .FromSql($"select * from registration.shared_secrets where authorization_id = {id.Value} order by issued_at desc, id desc limit 1 for update")
            .SingleOrDefaultAsync(ct);

    public static Task<SharedSecret?> LockSecretAsync(this RegistrationDbContext db, Guid secret, CancellationToken ct) =>
        db.SharedSecrets.FromSql($"select * from registration.shared_secrets where id = {secret} for update").SingleOrDefaultAsync(ct);

    public static Task<EmailCode?> LockCodeAsync(this RegistrationDbContext db, string email, CancellationToken ct) =>
        db.EmailCodes.FromSql($"select * from registration.email_codes where email = {email} for update").SingleOrDefaultAsync(ct);
}
