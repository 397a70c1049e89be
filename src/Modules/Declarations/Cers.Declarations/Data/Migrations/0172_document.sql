-- A declaration of an account by its number, with what its newest version holds. Planned anew for each number, over the partitions of all months, the plan took longer than all
-- else that the database does for it; the statement of this function is planned once a connection, and the number is looked up once. The number's day is its month's partition.
drop function by_number(date, text);
drop function newest_version(date, text);
create function document(account uuid, day date, number text) returns table (
    received_on date, id uuid, account_id uuid, authorization_id text, proof_of_report text, status text, version integer, channel text, filed_by text, received_at timestamptz,
    accepted_at timestamptz, due_by timestamptz, late_by_minutes integer, export_at timestamptz, exporter_business_number text, exporter_name text, consignee_name text,
    destination text, mode_of_transport text, transport_document_number text, currency text, total_fob_cents bigint, total_gross_weight_kg numeric, line_count integer,
    late_after_amendment integer, outage_number text, extended_to timestamptz, contingency_filed_at timestamptz, late_reason text,
    version_at timestamptz, content jsonb, findings jsonb, acknowledgements jsonb)
    language plpgsql stable rows 1 set plan_cache_mode = force_generic_plan as $$
begin
    return query
        select d.received_on, d.id, d.account_id, d.authorization_id, d.proof_of_report, d.status, d.version, d.channel, d.filed_by, d.received_at,
            d.accepted_at, d.due_by, d.late_by_minutes, d.export_at, d.exporter_business_number, d.exporter_name, d.consignee_name,
            d.destination, d.mode_of_transport, d.transport_document_number, d.currency, d.total_fob_cents, d.total_gross_weight_kg, d.line_count,
            d.late_after_amendment, d.outage_number, d.extended_to, d.contingency_filed_at, d.late_reason,
            v.at, v.content, v.findings, v.acknowledgements
        from declarations.declarations d
        join declarations.versions v on v.received_on = day and v.declaration_id = d.id and v.version = d.version
        where d.received_on = day and d.proof_of_report = number and d.account_id = account;
end $$;
