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

    /// <summary>The draft of a number, if the applicant of this address fills it in.</summary>
    public static Task<ApplicationDraft?> LockDraftAsync(this RegistrationDbContext db, string number, string email, CancellationToken ct) =>
        db.Drafts
            .FromSql($"select * from registration.application_drafts where number = {number} and email = {email} and keyed_in_by is null for update")
            .SingleOrDefaultAsync(ct);

    /// <summary>The form of a number that staff key in, as the caller's page showed it; a refusal when there is none, or it has been saved since.</summary>
    public static async Task<Result<ApplicationDraft>> LockKeyedInAsync(this RegistrationDbContext db, string number, int version, CancellationToken ct)
    {
        var draft = await db.Drafts
            .FromSql($"select * from registration.application_drafts where number = {number} and keyed_in_by is not null for update")
            .SingleOrDefaultAsync(ct);
        return draft is null ? ApplicationErrors.DraftUnknown()
            : draft.Version != version ? ApplicationErrors.Changed()
            : draft;
    }

    /// <summary>The questions that wait for an answer; their application is locked already.</summary>
    public static Task<InformationRequest?> OpenRequestOfAsync(this RegistrationDbContext db, Guid application, CancellationToken ct) =>
        db.InformationRequests.SingleOrDefaultAsync(r => r.ApplicationId == application && !r.Closed, ct);

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
}
