-- What staff search everybody's declarations by, besides the number. Everything else is read along the key of the days of receipt that they name.
create index declarations_exporter on declarations (exporter_business_number, received_on, id);
create index declarations_exporter_name on declarations (lower(exporter_name) text_pattern_ops, received_on);
create index declarations_transport_document on declarations (upper(transport_document_number), received_on) where transport_document_number is not null;
create index lines_hs_code on lines (hs_code text_pattern_ops, received_on, declaration_id);
