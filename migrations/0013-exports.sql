-- Exports: documents and what was read from them, as files.

-- Values that stand in rows of a list (an invoice's lines, a statement's transactions) name the list
-- and their row in it.
alter table fields
  add column list text check (list in ('line_items', 'transactions')),
  add column row_number integer check (row_number > 0),
  add constraint fields_row_check check ((list is null) = (row_number is null));

create table exports (
  organization_id text not null references organizations,
  id              text not null,
  job_id          text not null,
  name            text not null,
  -- What a row of it is.
  subject         text not null check (subject in
    ('documents', 'fields', 'line_items', 'transactions')),
  format          text not null check (format in ('csv', 'jsonl', 'xlsx')),
  columns         text[] not null,
  -- See shared/features/documents/document-filter.repository.ts.
  filter          jsonb not null,
  -- Who gets it by mail; null: it is fetched.
  mail_to         text,
  state           text not null check (state in ('queued', 'ready', 'failed', 'expired')),
  row_count       bigint,
  byte_size       bigint,
  object_key      text,
  failure_code    text,
  failure_detail  text,
  created_by_type text not null check (created_by_type in ('user', 'api_key')),
  created_by_id   text not null,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  -- Of the file.
  expires_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, job_id) references jobs on delete cascade,
  foreign key (organization_id, object_key) references objects,
  check ((state = 'ready') = (object_key is not null))
);
create index exports_of_job on exports (organization_id, job_id);
create index exports_expiry on exports (expires_at) where state = 'ready';

-- Mails with a file; it is fetched from the store when the mail is sent.
alter table mails
  add column attachment_key text,
  add column attachment_name text;

alter table exports enable row level security;
alter table exports force row level security;
create policy own_organization on exports to docmill_app
  using (organization_id = (select current_setting('docmill.organization_id', true)))
  with check (organization_id = (select current_setting('docmill.organization_id', true)));
create policy all_organizations on exports to docmill_system using (true) with check (true);
grant select, insert, update on exports to docmill_app;
grant select, update on exports to docmill_system;
-- The file of an export that has expired becomes pending again, and is swept like all such.
grant update (state, pending_until) on objects to docmill_system;

