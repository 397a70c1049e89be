using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Lookups.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.UseCases.BackOffice;

internal sealed class ListCodeTablesHandler(LookupsDbContext db, CodeTablesSnapshot snapshot, TimeProvider clock)
    : IRequestHandler<ListCodeTables, Result<IReadOnlyList<CodeTableRow>>>
{
    public async Task<Result<IReadOnlyList<CodeTableRow>>> Handle(ListCodeTables request, CancellationToken ct)
    {
        var newest = await db.CodeTableImports
            .FromSql($"select distinct on (table_name) * from lookups.code_table_imports order by table_name, previewed_at desc, id desc").AsNoTracking()
            .Select(ListCodeTableImportsHandler.Row)
            .ToDictionaryAsync(i => i.Table, ct);
        var (tables, today) = (snapshot.Tables, OttawaTime.Today(clock));
        return Enum.GetValues<CodeTable>().Select(table =>
        {
            var codes = tables.All(table).GroupBy(c => c.Value).ToList();
            var inForce = codes.Count(states => states.Any(c => c.InForce(today)));
            var ended = codes.Count(states => states.Last().ValidTo < today);
            return new CodeTableRow(table, inForce, codes.Count - inForce - ended, ended, newest.GetValueOrDefault(table));
        }).ToList();
    }
}
