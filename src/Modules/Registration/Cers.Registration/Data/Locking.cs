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

    /// <summary>An association of the account, or any where the tenant filter is lifted; null when there is none to be seen.</summary>
    public static Task<AccountAssociation?> LockAssociationAsync(this RegistrationDbContext db, Guid association, CancellationToken ct) =>
        db.Associations.FromSql($"select * from registration.associations where id = {association} for update").SingleOrDefaultAsync(ct);

    /// <summary>An association as the caller's page showed it; a refusal when there is none, or it has been changed since.</summary>
    public static async Task<Result<AccountAssociation>> LockAssociationAsync(this RegistrationDbContext db, Guid association, int version, CancellationToken ct)
    {
        var found = await db.LockAssociationAsync(association, ct);
        return found is null ? AssociationErrors.Unknown()
            : found.Version != version ? AssociationErrors.Changed()
            : found;
    }

    /// <summary>The association that an application to add a client asks for.</summary>
    public static Task<AccountAssociation> LockAssociationOfAsync(this RegistrationDbContext db, Guid application, CancellationToken ct) =>
        db.Associations.FromSql($"select * from registration.associations where application_id = {application} for update").SingleAsync(ct);

    /// <summary>The authorization ID that a business without account got as a client; null when it has none.</summary>
    public static async Task<AuthorizationId?> AuthorizationOfClientAsync(this RegistrationDbContext db, BusinessNumber client, CancellationToken ct)
    {
        var found = await db.Database
            .SqlQuery<string>(
                $"""
                select a.authorization_id as "Value" from registration.authorizations a join registration.applications p on p.id = a.application_id
                where a.business_number = {client.Value} and a.held_by is null and a.state <> 'Revoked' and p.kind = 'AddClient'
                order by a.allocated_at desc limit 1 for update of a
                """)
            .ToListAsync(ct);
        return found is [var id] ? AuthorizationId.Parse(id) : null;
    }
}
