using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class ListOutageReadersHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<ListOutageReaders, Result<IReadOnlyList<OutageReader>>>
{
    public async Task<Result<IReadOnlyList<OutageReader>>> Handle(ListOutageReaders request, CancellationToken ct)
    {
        scope.AcrossAccounts("owners who chose to hear of outages");
        var after = request.After?.Value ?? Guid.Empty;
        var next = await db.Database
            .SqlQuery<Guid>(
                $"""
                select c.person_id as "Value" from identity.notification_choices c join identity.people p on p.id = c.person_id and p.urn is not null
                where c.kind = 'Outage' and c.wanted and c.person_id > {after} and exists (
                    select from identity.memberships m join identity.accounts a using (account_id)
                    where m.person_id = c.person_id and m.ended_at is null and m.role = 'Owner' and a.state <> 'Closed')
                order by c.person_id limit {request.Most}
                """)
            .ToListAsync(ct);
        var ids = next.ConvertAll(id => new PersonId(id));
        var found = await db.People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .Select(p => new OutageReader(p.Id, new Contact(p.FirstName + " " + p.LastName, p.Urn!.Value, p.Email!, p.Language!.Value)))
            .ToDictionaryAsync(r => r.Person, ct);
        return Result<IReadOnlyList<OutageReader>>.Success([.. ids.Select(id => found[id])]);
    }
}
