using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Messages;
using MediatR;
using Npgsql;

namespace Cers.ModuleKit.UseCases;

internal sealed class FindColleaguesOnHandler(NpgsqlDataSource database, MessageScope scope) : IRequestHandler<FindColleaguesOn, Result<IReadOnlyList<string>>>
{
    private const int LongestSubject = 100;

    public async Task<Result<IReadOnlyList<string>>> Handle(FindColleaguesOn request, CancellationToken ct)
    {
        if (!scope.Actor.IsStaff)
        {
            return new NotAllowed();
        }

        if (request.Subject.Length > LongestSubject)
        {
            return new NotFound("platform.subject_unknown", new("There is no such thing.", "Cela n'existe pas."), "subject");
        }

        await using var command = database.CreateCommand(
            """
            with forgotten as (delete from platform.open_pages where person_id = $1 and subject <> $2 and seen_at < now() - interval '2 minutes'),
                 noted as (
                     insert into platform.open_pages (person_id, subject, name, seen_at) values ($1, $2, $3, now())
                     on conflict (person_id, subject) do update set name = excluded.name, seen_at = excluded.seen_at)
            select name from platform.open_pages
            where subject = $2 and person_id <> $1 and seen_at > now() - interval '2 minutes'
            order by seen_at desc limit 5
            """);
        command.Parameters.Add(new() { Value = scope.Actor.Person!.Value.Value });
        command.Parameters.Add(new() { Value = request.Subject });
        command.Parameters.Add(new() { Value = scope.Actor.Name ?? "" });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var names = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            names.Add(reader.GetString(0));
        }

        return Result<IReadOnlyList<string>>.Success(names);
    }
}
