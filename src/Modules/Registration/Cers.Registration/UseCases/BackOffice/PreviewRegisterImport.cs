using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Registry;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class PreviewRegisterImportValidator : AbstractValidator<PreviewRegisterImport>
{
    public PreviewRegisterImportValidator() =>
        RuleFor(m => m.Kind).Must(k => Enum.IsDefined(k)).Says("registration.import_kind_missing", "Say what the file is.", "Indiquez ce qu'est le fichier.");
}

internal sealed class PreviewRegisterImportHandler(RegistrationDbContext db, MessageScope scope, FileShelf shelf, TimeProvider clock)
    : IRequestHandler<PreviewRegisterImport, Result<PreviewedImport>>
{
    public async Task<Result<PreviewedImport>> Handle(PreviewRegisterImport request, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        scope.Concerns("register-import", id.ToString());
        var attached = await shelf.AttachAsync(request.File, PreviewRegisterImport.Purpose, $"register-import {id}", ct);
        if (!attached.IsSuccess)
        {
            return attached.As<PreviewedImport>();
        }

        var now = clock.GetUtcNow();
        var file = await shelf.ReadAsync(request.File, ct);
        var read = RegisterFile.Read(file.Content, OttawaTime.DateOf(now));
        if (!read.IsSuccess)
        {
            return read.As<PreviewedImport>();
        }

        var officer = Officer.Of(scope.Actor);
        var import = new RegisterImport
        {
            Id = id,
            Kind = request.Kind,
            FileName = file.Name,
            PreviewedBy = officer.Id,
            PreviewedByName = officer.Name,
            PreviewedAt = now,
        };
        db.Add(import);
        await db.SaveChangesAsync(ct);
        await CompareAsync(id, read.Value, ct);
        if (request.Kind == RegisterImportKind.Whole)
        {
            await CloseOthersAsync(id, OttawaTime.DateOf(now), ct);
        }

        var counted = await db.ImportLines.AsNoTracking().Where(l => l.ImportId == id).GroupBy(l => l.Effect).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        import.Count(counted.ToDictionary(g => g.Key, g => g.Count));
        return new PreviewedImport(id);
    }

    /// <summary>All lines in one statement, each beside what the register says.</summary>
    private Task CompareAsync(Guid import, IReadOnlyList<RegisterFileLine> lines, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(
            """
            insert into registration.register_import_lines (
                import_id, ordinal, line, effect, business_number, open, designation, legal_name, as_of, former_open, former_designation, former_legal_name, field, code)
            select @import, t.ordinal, t.line,
                case when t.code is not null or r.as_of > t.as_of then 'Refused' when r.business_number is null then 'Added'
                    when (r.open, r.designation, r.legal_name) = (t.open, t.designation, t.legal_name) then 'Same'
                    when r.open and not t.open then 'Closed' else 'Changed' end,
                t.number, t.open, t.designation, t.legal_name, t.as_of, r.open, r.designation, r.legal_name,
                case when t.code is null and r.as_of > t.as_of then 'as_of' else t.field end, case when t.code is null and r.as_of > t.as_of then 'older' else t.code end
            from unnest(@lines, @numbers, @open, @designations, @names, @days, @fields, @codes) with ordinality
                as t (line, number, open, designation, legal_name, as_of, field, code, ordinal)
            left join registration.rm_accounts r on r.business_number = t.number
            """,
            [
                new NpgsqlParameter("import", import),
                Array("lines", lines.Select(l => l.Line).ToArray(), NpgsqlDbType.Integer),
                Array("numbers", lines.Select(l => l.Number).ToArray(), NpgsqlDbType.Text),
                Array("open", lines.Select(l => l.Open).ToArray(), NpgsqlDbType.Boolean),
                Array("designations", lines.Select(l => l.Designation?.ToString()).ToArray(), NpgsqlDbType.Text),
                Array("names", lines.Select(l => l.LegalName).ToArray(), NpgsqlDbType.Text),
                Array("days", lines.Select(l => l.AsOf).ToArray(), NpgsqlDbType.Date),
                Array("fields", lines.Select(l => l.Field).ToArray(), NpgsqlDbType.Text),
                Array("codes", lines.Select(l => l.Code).ToArray(), NpgsqlDbType.Text),
            ],
            ct);

    /// <summary>Open accounts that a whole file leaves out are closed.</summary>
    private Task CloseOthersAsync(Guid import, DateOnly today, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into registration.register_import_lines (
                import_id, ordinal, effect, business_number, open, designation, legal_name, as_of, former_open, former_designation, former_legal_name)
            select {import}, (select coalesce(max(ordinal), 0) from registration.register_import_lines where import_id = {import}) + row_number() over (order by r.business_number),
                'Closed', r.business_number, false, r.designation, r.legal_name, greatest(r.as_of, {today}), r.open, r.designation, r.legal_name
            from registration.rm_accounts r
            where r.open and not exists (select from registration.register_import_lines l where l.import_id = {import} and l.business_number = r.business_number)
            """,
            ct);

    private static NpgsqlParameter Array(string name, object values, NpgsqlDbType type) => new(name, NpgsqlDbType.Array | type) { Value = values };
}
