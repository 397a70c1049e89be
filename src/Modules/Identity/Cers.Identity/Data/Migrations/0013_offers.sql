-- Access offered to whoever has an address and the link that was mailed to it.
create table invitations (
    id uuid primary key,
    account_id uuid not null references accounts,
    by_membership_id uuid not null references memberships,
    email text not null,
    email_key text not null,
    role text not null check (role in ('Owner', 'ProxyOwner', 'User', 'Browser')),
    link_hash bytea not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('Open', 'Accepted', 'Declined', 'Withdrawn', 'Replaced')),
    ended_at timestamptz,
    accepted_by_person_id uuid references people,
    check ((state = 'Open') = (ended_at is null)),
    check ((state = 'Accepted') = (accepted_by_person_id is not null))
);
create unique index invitations_link_hash on invitations (link_hash);
create unique index invitations_one_open on invitations (account_id, email_key) where state = 'Open';
create index invitations_account on invitations (account_id, offered_at, id);
create index invitations_accepted_by on invitations (accepted_by_person_id) where accepted_by_person_id is not null;

-- Ownership offered by an owner to a user of the same account: from one membership to another, so that neither survives a removal.
create table handovers (
    id uuid primary key,
    account_id uuid not null references accounts,
    by_membership_id uuid not null references memberships,
    to_membership_id uuid not null references memberships,
    step_down_to text check (step_down_to in ('ProxyOwner', 'User', 'Browser')),
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('Open', 'Accepted', 'Declined', 'Withdrawn', 'Replaced')),
    ended_at timestamptz,
    check ((state = 'Open') = (ended_at is null)),
    check (by_membership_id <> to_membership_id)
);
create unique index handovers_one_open on handovers (to_membership_id) where state = 'Open';
create index handovers_account on handovers (account_id, offered_at, id);
create index handovers_by on handovers (by_membership_id);

alter table role_changes add column reason text;
create index role_changes_person on role_changes (person_id, at);
