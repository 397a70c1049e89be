using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>What lies beside an application, in one trip: each list on its own, since joined ones would multiply.</summary>
internal sealed record BesideApplication(
    IReadOnlyList<RegistryCheck> Checks,
    IReadOnlyList<RivalApplication> Rivals,
    IReadOnlyList<AskedTogether> Asked,
    IReadOnlyList<InternalNote> Notes,
    IReadOnlyList<ApplicationEvent> History,
    SharedSecretStatus? Secret,
    WaitingProposal? Waiting)
{
    private const int MostRivals = 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter() },
    };

    public static async Task<BesideApplication> OfAsync(RegistrationDbContext db, ExporterApplication application, CancellationToken ct)
    {
        var (id, number) = (application.Id, application.BusinessNumber.Value);
        var subject = RefuseApplication.SubjectOf(application.Number);
        var rows = await db.Database
            .SqlQuery<Lists>(
                $"""
                select
                    (select json_agg(c) from (
                        select occasion, source, checked_at, as_of, found, open, designation, legal_name
                        from registration.application_registry_checks where application_id = {id} order by checked_at, id) c)::text as "Checks",
                    (select json_agg(r) from (
                        (select number, state, email, received_at, null::timestamptz as refused_at
                            from registration.applications where business_number = {number} and id <> {id} order by received_at desc limit {MostRivals})
                        union all
                        (select number, 'Draft', coalesce(email, ''), saved_at, refused_at
                            from registration.application_drafts where business_number = {number} order by saved_at desc limit {MostRivals})
                        order by received_at desc) r)::text as "Rivals",
                    (select json_agg(q) from (
                        select asked_at, asked_by_name, last_day, answered_at, questions
                        from registration.application_information_requests where application_id = {id} order by asked_at) q)::text as "Asked",
                    (select json_agg(n) from (
                        select at, author_name, text from registration.application_notes where application_id = {id} order by at, id) n)::text as "Notes",
                    (select json_agg(h) from (
                        select at, kind, state, actor_name, note from registration.application_history where application_id = {id} order by at, id) h)::text as "History",
                    (select to_json(s) from (
                        select state, issued_at, last_day, wrong_attempts
                        from registration.shared_secrets where application_id = {id} order by issued_at desc limit 1) s)::text as "Secret",
                    (select to_json(p) from (
                        select id, expires_at from platform.proposals where subject = {subject} and state = 'Waiting' limit 1) p)::text as "Waiting"
                """)
            .ToListAsync(ct);
        var lists = rows[0];
        return new BesideApplication(
            Read<List<RegistryCheck>>(lists.Checks) ?? [],
            Read<List<RivalApplication>>(lists.Rivals) ?? [],
            Read<List<AskedTogether>>(lists.Asked) ?? [],
            Read<List<InternalNote>>(lists.Notes) ?? [],
            Read<List<ApplicationEvent>>(lists.History) ?? [],
            Read<SharedSecretStatus>(lists.Secret),
            Read<WaitingProposal>(lists.Waiting));
    }

    private static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Json);

    private sealed record Lists(string? Checks, string? Rivals, string? Asked, string? Notes, string? History, string? Secret, string? Waiting);
}

/// <summary>Questions that were asked together.</summary>
internal sealed record AskedTogether(DateTimeOffset AskedAt, string AskedByName, DateOnly LastDay, DateTimeOffset? AnsweredAt, IReadOnlyList<Question> Questions);
