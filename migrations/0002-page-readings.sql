-- Pages with text of several origins, pages that cannot be read, and which job read a page.

alter table pages drop constraint pages_source_check;
alter table pages add constraint pages_source_check
  check (source in ('text_layer', 'ocr', 'mixed', 'blank', 'unreadable'));

-- A retry of a task passes over the pages that its job has read already.
alter table pages add column job_id text;

-- Barcodes and two-dimensional codes: [{format, text, box}, ...].
alter table pages add column codes jsonb not null default '[]';

-- What a client gave to open an encrypted file, sealed under the root key.
alter table versions add column sealed_password bytea;

-- What the virus scanner said of the file. What is pending or infected is not given out.
alter table versions add column scan_state text not null default 'not_configured'
  check (scan_state in ('not_configured', 'pending', 'clean', 'infected'));

-- The files in an archive are documents of their own; the archive's document lists them, and what
-- could not be taken in of it.
alter table documents add column parent_id text;
alter table documents add foreign key (organization_id, parent_id)
  references documents (organization_id, id) on delete cascade;
create index documents_of_parent on documents (organization_id, parent_id)
  where parent_id is not null;

create table archive_entries (
  organization_id text not null,
  document_id     text not null,
  position        integer not null check (position > 0),
  name            text not null,
  child_id        text,
  refusal         text,
  primary key (organization_id, document_id, position),
  foreign key (organization_id, document_id)
    references documents (organization_id, id) on delete cascade,
  foreign key (organization_id, child_id)
    references documents (organization_id, id) on delete cascade,
  check ((child_id is null) <> (refusal is null))
);
alter table archive_entries enable row level security;
alter table archive_entries force row level security;
create policy own_organization on archive_entries to docmill_app
  using (organization_id = (select current_setting('docmill.organization_id', true)))
  with check (organization_id = (select current_setting('docmill.organization_id', true)));
grant select, insert on archive_entries to docmill_app;
