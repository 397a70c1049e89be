-- The platform makes the months ahead of all tables that say so. make_partitions of this schema stays while the former version may call it.
insert into platform.monthly_tables
values ('declarations.declarations'), ('declarations.versions'), ('declarations.lines'), ('declarations.status_history');
select platform.make_partitions(7);
