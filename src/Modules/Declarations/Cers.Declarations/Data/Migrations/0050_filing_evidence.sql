-- For whom an account files, exporter by exporter, as a dispute about its designation asks.
create index declarations_filed_for on declarations (account_id, exporter_business_number, received_on);
