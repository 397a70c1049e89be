using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>The outages of the register, announced, going on and past, the last to start first; from memory.</summary>
[Public]
internal sealed record FindOutages : IQuery<IReadOnlyList<PublicOutage>>;

/// <summary>A time during which the systems were away. What was due meanwhile or shortly after is not late.</summary>
/// <param name="Number">OUT-YYYY-NNNN.</param>
/// <param name="Systems">What was down.</param>
/// <param name="EndsAt">Null while it goes on.</param>
/// <param name="GraceEndsAt">Until when a late declaration is excused; null while it goes on.</param>
/// <param name="CatchUpEndsAt">Until when declarations follow for which form BSF844 was filed; null while it goes on.</param>
[ObjectType("Outage")]
internal sealed record PublicOutage(
    string Number, OutageKind Kind, IReadOnlyList<OutageSystem> Systems, LocalizedText Text, DateTimeOffset StartsAt, DateTimeOffset? EndsAt,
    DateTimeOffset? GraceEndsAt, DateTimeOffset? CatchUpEndsAt);

internal sealed class FindOutagesHandler(KnownOutages outages) : IRequestHandler<FindOutages, Result<IReadOnlyList<PublicOutage>>>
{
    public Task<Result<IReadOnlyList<PublicOutage>>> Handle(FindOutages request, CancellationToken ct)
    {
        var periods = outages.Periods;
        return Task.FromResult(Result<IReadOnlyList<PublicOutage>>.Success(
        [
            .. outages.All.Select(o => new PublicOutage(
                o.Number, o.Content.Kind, o.Content.Systems, o.Content.Text, o.Content.StartsAt, o.Content.EndsAt, periods.GraceEndsAt(o.Period), periods.CatchUpEndsAt(o.Period))),
        ]));
    }
}
