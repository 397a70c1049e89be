using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Npgsql;

namespace Cers.Registration.Domain;

/// <summary>
/// Evidence in designation cases. A ticket to upload comes from a message of the account (<see cref="RequestEvidenceUpload"/>), and what is uploaded counts for
/// nothing until another one puts it into a case; who sees the case reads it.
/// </summary>
internal sealed class CaseFiles(IPermissions permissions, IAccessFacts access) : FilePurpose
{
    public const string PurposeName = "registration.case_evidence";

    /// <summary>What the files of a case are attached to.</summary>
    public static string SubjectOf(string number) => $"case {number}";

    public override string Name => PurposeName;

    public override long MostBytes => 10 * 1024 * 1024;

    public override int MostWaiting => DesignationCase.MostFiles;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Pdf, FileKind.Png, FileKind.Jpeg, FileKind.Text };

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(actor.Person is not null && subject is not null);

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) =>
        new(file.Subject is not null && permissions.HoldsAsStaff(actor, RegistrationPermissions.ViewCases));

    /// <summary>Staff who see cases, and the account's owners and proxies.</summary>
    public override async ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, MessageScope scope, CancellationToken ct)
    {
        if (await MayReadAsync(actor, file, ct))
        {
            return true;
        }

        return file.Subject is { } subject && actor.Person is { } person
            && await AccountOfAsync(subject, scope, ct) is { } account
            && await access.FindAsync(person, account, scope, ct) is { Role: { } role }
            && permissions.Find(RegistrationPermissions.DisputeDesignation).AccountRoles.Contains(role);
    }

    private static async Task<AccountId?> AccountOfAsync(string subject, MessageScope scope, CancellationToken ct)
    {
        await using var reading = await scope.ReadAsync(ct);
        await using var command = new NpgsqlCommand("select account_id from registration.cases where number = substr($1, 6)", scope.Connection, reading.Transaction)
        {
            Parameters = { new() { Value = subject } },
        };
        return await command.ExecuteScalarAsync(ct) is Guid account ? new AccountId(account) : null;
    }
}
