using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;
using Npgsql;

namespace Cers.ModuleKit.UseCases;

/// <summary>Makes the monthly tables' partitions of this month and the next six where they are missing, and empties default ones into them.</summary>
[SystemOnly]
internal sealed record MakePartitions : ICommand<Done>;

internal sealed class MakePartitionsHandler(MessageScope scope) : IRequestHandler<MakePartitions, Result<Done>>
{
    public async Task<Result<Done>> Handle(MakePartitions request, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(PartitionsAhead.Sql, scope.Connection, scope.Transaction);
        await command.ExecuteNonQueryAsync(ct);
        return default(Done);
    }
}
