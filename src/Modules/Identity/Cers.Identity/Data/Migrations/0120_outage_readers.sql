-- Who wants to hear of outages, a page at a time.
create index notification_choices_outage on notification_choices (person_id) where kind = 'Outage' and wanted;
