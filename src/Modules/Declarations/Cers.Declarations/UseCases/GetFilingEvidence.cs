using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

internal sealed class GetFilingEvidenceHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<GetFilingEvidence, Result<FilingEvidence>>
{
    public async Task<Result<FilingEvidence>> Handle(GetFilingEvidence request, CancellationToken ct)
    {
        scope.AcrossAccounts("evidence of a designation dispute");
        var (account, own, since) = (request.Account.Value, request.Own.Value, request.Since);
        var oneTime = request.OneTimeIds.Select(i => i.Value).ToArray();

        // From one exporter to the next by the index: what it costs grows with exporters, up to the most that are counted, not with declarations.
        // A number that was taken was used: the counter and the declaration commit together.
        var found = await db.Database
            .SqlQuery<Found>(
                $"""
                with recursive filed_for (number, walked) as (
                    select (select min(exporter_business_number) from declarations.declarations where account_id = {account} and received_on >= {since}), 1
                    union all
                    select (select min(exporter_business_number) from declarations.declarations
                        where account_id = {account} and received_on >= {since} and exporter_business_number > f.number), f.walked + 1
                    from filed_for f where f.number is not null and f.walked <= {FilingEvidence.Most})
                select
                    exists (select from declarations.declarations
                        where account_id = {account} and exporter_business_number = {own} and received_on >= {since} and authorization_id <> all({oneTime})) as "FiledOwn",
                    (select least(count(*), {FilingEvidence.Most}) from filed_for where number <> {own})::int as "ExportersFiledFor",
                    (select coalesce(sum(last), 0) from declarations.number_counters
                        where authorization_id = any({oneTime}) and day >= {since})::int as "OneTimeSubmissions"
                """)
            .ToListAsync(ct);
        return new FilingEvidence(found[0].FiledOwn, found[0].ExportersFiledFor, found[0].OneTimeSubmissions);
    }

    private sealed record Found(bool FiledOwn, int ExportersFiledFor, int OneTimeSubmissions);
}
