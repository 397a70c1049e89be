using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ApplyRegisterImportHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ApplyRegisterImport, Result<Done>>
{
    public async Task<Result<Done>> Handle(ApplyRegisterImport request, CancellationToken ct)
    {
        scope.Concerns("register-import", request.Id.ToString());
        var import = await db.LockImportAsync(request.Id, ct);
        if (import is null)
        {
            return RegisterErrors.UnknownImport();
        }

        var (officer, now) = (Officer.Of(scope.Actor), clock.GetUtcNow());
        var applied = import.Apply(officer, now);
        if (!applied.IsSuccess)
        {
            return applied;
        }

        // Nobody corrects an account, or applies another file, between the question and the answer.
        await db.Database.ExecuteSqlAsync($"lock table registration.rm_accounts in share row exclusive mode", ct);
        if (await db.RmAccountChanges.AnyAsync(c => c.At >= import.PreviewedAt, ct))
        {
            return RegisterErrors.RegisterChanged();
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            with lines as (
                select * from registration.register_import_lines where import_id = {import.Id} and effect in ('Added', 'Changed', 'Closed', 'Same')),
            noted as (
                insert into registration.rm_account_changes (
                    id, business_number, kind, former_open, former_designation, former_legal_name, open, designation, legal_name, as_of, import_id, actor_id, actor_name, at)
                select gen_random_uuid(), business_number, effect, former_open, former_designation, former_legal_name, open, designation, legal_name, as_of,
                    import_id, {officer.Id.Value}, {officer.Name}, {now}
                from lines where effect <> 'Same')
            insert into registration.rm_accounts (business_number, open, designation, legal_name, as_of)
            select business_number, open, designation, legal_name, as_of from lines order by business_number
            on conflict (business_number) do update set open = excluded.open, designation = excluded.designation, legal_name = excluded.legal_name, as_of = excluded.as_of
            """,
            ct);
        return applied;
    }
}

internal static class LockedImport
{
    public static Task<RegisterImport?> LockImportAsync(this RegistrationDbContext db, Guid id, CancellationToken ct) =>
        db.RegisterImports.FromSql($"select * from registration.register_imports where id = {id} for update").SingleOrDefaultAsync(ct);
}
