using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Data;
using MediatR;

namespace Cers.Lookups.UseCases;

internal sealed class GetCodeTablesHandler(CodeTablesSnapshot snapshot) : IRequestHandler<GetCodeTables, Result<CodeTables>>
{
    public Task<Result<CodeTables>> Handle(GetCodeTables request, CancellationToken ct) => Task.FromResult<Result<CodeTables>>(snapshot.Tables);
}
