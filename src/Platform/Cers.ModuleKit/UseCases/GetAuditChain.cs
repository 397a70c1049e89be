using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Audit;
using MediatR;
using Npgsql;

namespace Cers.ModuleKit.UseCases;

internal sealed class GetAuditChainHandler(NpgsqlDataSource database, AuditKeys keys) : IRequestHandler<GetAuditChain, Result<AuditChain>>
{
    public async Task<Result<AuditChain>> Handle(GetAuditChain request, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with last as (select number, sealed_at, entries, signed_by, hash, to_position, to_id from platform.audit_seals order by number desc limit 1)
            select l.number, l.sealed_at, l.entries, l.signed_by, l.hash, (
                select e.at from platform.audit_entries e
                where (e.position, e.id) > (coalesce((select to_position from last), $1), coalesce((select to_id from last), $2))
                order by e.position, e.id limit 1)
            from (select 1) one left join last l on true
            """);
        command.Parameters.Add(new() { Value = Place.Start.Position });
        command.Parameters.Add(new() { Value = Place.Start.Id });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var last = row.IsDBNull(0)
            ? null
            : new LastSeal(
                row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetInt32(2), row.GetString(3), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(4)));
        return new AuditChain(last, row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5), keys.CanSign);
    }
}
