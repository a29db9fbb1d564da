-- What is made of a version when somebody first asks for it: pictures of its pages, and the PDF
-- that can be searched. One row for each; whoever inserts it creates the task that makes it.

create table renditions (
  organization_id text not null,
  id              text not null,
  version_id      text not null,
  kind            text not null check (kind in ('display', 'thumbnail', 'searchable_pdf')),
  -- 0 for what is made of the whole version.
  page            integer not null check (page >= 0),
  state           text not null check (state in ('queued', 'ready', 'failed')),
  -- Null where the version's own file is the rendition: a PDF with nothing to add.
  object_key      text,
  byte_size       bigint,
  media_type      text,
  failure_code    text,
  failure_detail  text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, id),
  unique (organization_id, version_id, kind, page),
  foreign key (organization_id, version_id) references versions on delete cascade,
  foreign key (organization_id, object_key) references objects,
  check ((kind = 'searchable_pdf') = (page = 0)),
  check ((state = 'ready') = (byte_size is not null and media_type is not null)),
  check ((state = 'failed') = (failure_code is not null))
);
alter table renditions enable row level security;
alter table renditions force row level security;
create policy own_organization on renditions to docmill_app
  using (organization_id = (select current_setting('docmill.organization_id', true)))
  with check (organization_id = (select current_setting('docmill.organization_id', true)));
grant select, insert, update on renditions to docmill_app;
