-- What customs service providers filed in an exporter's name: small rows, so that a page of the exporter's list is one index range.
create table filed_for (
    exporter_business_number text not null,
    accepted_at timestamptz not null,
    declaration_id uuid not null,
    received_on date not null,
    csp_business_number text not null,
    csp_name text not null,
    primary key (exporter_business_number, accepted_at, declaration_id)
);
