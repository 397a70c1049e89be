using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Puts what was accepted or amended on staff's list of possible duplicates: with the nearest declaration before it and after it that left the same mark, whoever filed
/// that one. A filer is told of what the filer may see (DEC-CVY-005); staff see the others too. What was voided leaves the list, and those beside it are compared anew.
/// Running it twice, late or on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record NotePossibleDuplicates : ICommand<Batch>;

internal sealed class NotePossibleDuplicatesHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<NotePossibleDuplicates, Result<Batch>>
{
    public const int AtATime = 500;

    public async Task<Result<Batch>> Handle(NotePossibleDuplicates request, CancellationToken ct)
    {
        scope.AcrossAccounts("possible duplicates of anybody's declarations");

        var alike = Mark.DaysOf(MarkKind.Likeness);
        var declared = Mark.DaysOf(MarkKind.Conveyance);

        // Ids count up with time, so that a day and an id are a place in the order of acceptance. Conveyances are looked for in everybody's declarations, the rest in the
        // exporter's own; each is one short range of an index.
        var taken = await db.Database
            .SqlQuery<int>(
                $"""
                with taken as (
                    delete from declarations.to_compare c using (
                        select declaration_id, at from declarations.to_compare order by at limit {AtATime} for update skip locked) n
                    where c.declaration_id = n.declaration_id and c.at = n.at
                    returning c.declaration_id, c.received_on, c.at),
                changed as (select declaration_id, received_on, max(at) as at from taken group by 1, 2),
                voided as (
                    delete from declarations.possible_duplicates p
                    using changed c join declarations.declarations d on d.received_on = c.received_on and d.id = c.declaration_id
                    where d.status = 'Voided' and (p.declaration_id = d.id or p.other_id = d.id)
                    returning d.id, p.declaration_id, p.received_on, p.other_id, p.other_received_on, c.at),
                anew as (
                    insert into declarations.to_compare (declaration_id, received_on, at)
                    select case when id = other_id then declaration_id else other_id end, case when id = other_id then received_on else other_received_on end, at from voided
                    on conflict do nothing),
                looking as (
                    select c.declaration_id, c.received_on, c.at, m.business_number, m.kind, m.value, case m.kind when 'Likeness' then {alike} else {declared} end as days
                    from changed c join declarations.marks m on m.declaration_id = c.declaration_id
                    where m.kind <> 'OneTimeName'),
                alike as (
                    select l.at, l.kind, l.value, l.declaration_id, l.received_on, o.declaration_id as other_id, o.received_on as other_received_on
                    from looking l cross join lateral (
                        (select r.declaration_id, r.received_on from declarations.marks r
                         where l.kind <> 'Conveyance' and r.business_number = l.business_number and r.kind = l.kind and r.value = l.value
                           and (r.received_on, r.declaration_id) < (l.received_on, l.declaration_id) and r.received_on >= l.received_on - l.days
                         order by r.received_on desc, r.declaration_id desc limit 1)
                        union all
                        (select r.declaration_id, r.received_on from declarations.marks r
                         where l.kind = 'Conveyance' and r.kind = 'Conveyance' and r.value = l.value
                           and (r.received_on, r.declaration_id) < (l.received_on, l.declaration_id) and r.received_on >= l.received_on - l.days
                         order by r.received_on desc, r.declaration_id desc limit 1)) o
                    union all
                    select l.at, l.kind, l.value, o.declaration_id, o.received_on, l.declaration_id, l.received_on
                    from looking l cross join lateral (
                        (select r.declaration_id, r.received_on from declarations.marks r
                         where l.kind <> 'Conveyance' and r.business_number = l.business_number and r.kind = l.kind and r.value = l.value
                           and (r.received_on, r.declaration_id) > (l.received_on, l.declaration_id) and r.received_on <= l.received_on + l.days
                         order by r.received_on, r.declaration_id limit 1)
                        union all
                        (select r.declaration_id, r.received_on from declarations.marks r
                         where l.kind = 'Conveyance' and r.kind = 'Conveyance' and r.value = l.value
                           and (r.received_on, r.declaration_id) > (l.received_on, l.declaration_id) and r.received_on <= l.received_on + l.days
                         order by r.received_on, r.declaration_id limit 1)) o),
                named as (
                    select a.*, d.proof_of_report, o.proof_of_report as other_proof_of_report, v.findings,
                        coalesce(v.content -> 'serviceProvider' ->> 'businessNumber', d.exporter_business_number) as filer,
                        case a.kind when 'Conveyance' then 'DEC-CVY-005' when 'Reference' then 'DEC-REF-002' else 'DEC-DUP-001' end as rule_id
                    from alike a
                    join declarations.declarations d on d.received_on = a.received_on and d.id = a.declaration_id
                    join declarations.declarations o on o.received_on = a.other_received_on and o.id = a.other_id
                    join declarations.versions v on v.received_on = d.received_on and v.declaration_id = d.id and v.version = d.version),
                noted as (
                    insert into declarations.possible_duplicates
                        (id, rule_id, at, told, declaration_id, received_on, proof_of_report, other_id, other_received_on, other_proof_of_report)
                    select distinct on (n.declaration_id, n.other_id, n.rule_id) gen_random_uuid(), n.rule_id, n.at,
                        n.findings @> jsonb_build_array(jsonb_build_object('ruleId', n.rule_id)) and (n.kind <> 'Conveyance' or exists (
                            select from declarations.marks s
                            where s.business_number = n.filer and s.kind = n.kind and s.value = n.value and s.received_on = n.other_received_on and s.declaration_id = n.other_id)),
                        n.declaration_id, n.received_on, n.proof_of_report, n.other_id, n.other_received_on, n.other_proof_of_report
                    from named n
                    order by n.declaration_id, n.other_id, n.rule_id, n.at desc
                    on conflict (declaration_id, other_id, rule_id) do nothing)
                select count(*)::integer as "Value" from taken
                """)
            .ToListAsync(ct);
        return new Batch(taken[0], taken[0] == AtATime);
    }
}
