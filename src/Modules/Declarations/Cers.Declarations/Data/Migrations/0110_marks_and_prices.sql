-- By what a later declaration recognizes an earlier one that was not voided: whose they are, of what kind, the value. Not by month: a look-up is one short index range,
-- however many months there are.
create table marks (
    business_number text not null,
    kind text not null,
    value text not null,
    received_on date not null,
    declaration_id uuid not null,
    primary key (business_number, kind, value, received_on, declaration_id)
);
create index marks_declaration on marks (declaration_id);

-- What an exporter's goods cost, line by line; the newest tell what is usual.
create table prices (
    exporter_business_number text not null,
    hs_code text not null,
    received_on date not null,
    declaration_id uuid not null,
    line_number integer not null,
    quantity_unit text not null,
    currency text not null,
    unit_price numeric(24, 4) not null,
    primary key (exporter_business_number, hs_code, received_on, declaration_id, line_number)
);
create index prices_declaration on prices (declaration_id);

-- What was declared so far. Likeness counts for 30 days only and is not told from what is stored: it starts with what is submitted from here on.
insert into marks (business_number, kind, value, received_on, declaration_id)
select d.exporter_business_number, 'Reference', upper(reference), d.received_on, d.id
from declarations d
join versions v on v.received_on = d.received_on and v.declaration_id = d.id and v.version = d.version
cross join jsonb_array_elements_text(case jsonb_typeof(v.content -> 'references') when 'array' then v.content -> 'references' else '[]' end) reference
where d.status <> 'Voided'
union
select business_number, 'Conveyance', upper(number), d.received_on, d.id
from declarations d
join versions v on v.received_on = d.received_on and v.declaration_id = d.id and v.version = d.version
cross join jsonb_array_elements(case jsonb_typeof(v.content -> 'lines') when 'array' then v.content -> 'lines' else '[]' end) line
cross join jsonb_array_elements_text(case jsonb_typeof(line -> 'conveyanceIds') when 'array' then line -> 'conveyanceIds' else '[]' end) number
cross join unnest(array[d.exporter_business_number, coalesce(v.content #>> '{serviceProvider,businessNumber}', d.exporter_business_number)]) business_number
where d.status <> 'Voided';

insert into prices (exporter_business_number, hs_code, received_on, declaration_id, line_number, quantity_unit, currency, unit_price)
select d.exporter_business_number, l.hs_code, d.received_on, d.id, l.line_number, l.quantity_unit, d.currency, round(l.fob_cents / 100.0 / l.quantity, 4)
from declarations d join lines l on l.received_on = d.received_on and l.declaration_id = d.id
where d.status <> 'Voided' and l.quantity > 0 and l.fob_cents > 0;
