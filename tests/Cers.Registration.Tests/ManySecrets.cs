using Cers.Testing;

namespace Cers.Registration.Tests;

/// <summary>Approved applications with a shared secret each, by copying one that officers approved: what a night's job meets.</summary>
internal static class ManySecrets
{
    /// <param name="model">What is copied.</param>
    /// <param name="letter">The first letter of their authorization IDs, another one for each call on a database.</param>
    public static async Task AddAsync(CersApp app, Approved model, int count, char letter)
    {
        await app.Database.ExecuteAsync(
            """
            with made as (
                select i, gen_random_uuid() as id, $2 || chr(65 + (i - 1) / 9999) || to_char((i - 1) % 9999 + 1, 'FM0000') as authorization_id from generate_series(1, $3) i),
            applications as (
                insert into registration.applications
                select (jsonb_populate_record(a, jsonb_build_object(
                    'id', made.id, 'number', 'EXP-' || $2 || made.i, 'email', 'many-' || $2 || made.i || '@example.ca',
                    'business_number', $2 || made.i, 'authorization_id', made.authorization_id))).*
                from registration.applications a, made where a.number = $1 returning id),
            authorizations as (
                insert into registration.authorizations
                select (jsonb_populate_record(a, jsonb_build_object('authorization_id', made.authorization_id, 'application_id', made.id, 'business_number', $2 || made.i))).*
                from registration.authorizations a, made where a.authorization_id = $4 returning 1)
            insert into registration.shared_secrets
            select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'application_id', made.id, 'authorization_id', made.authorization_id, 'state', 'Issued', 'ends_at', $5))).*
            from registration.shared_secrets s, made where s.authorization_id = $4
            """,
            model.Number, letter.ToString(), count, model.AuthorizationId.Value, app.Clock.GetUtcNow().AddDays(90));
    }

    /// <summary>So that other tests of the class do not wait behind their mails.</summary>
    public static Task ForgetMailsAsync(CersApp app) =>
        app.Database.ExecuteAsync("update platform.outbox set state = 'sent', sent_at = now() where recipient like 'many-%'");
}
