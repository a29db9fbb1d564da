-- Documents that only some may see, and who may do what with single ones.

alter table documents
  -- Only who is granted it, and who submitted it, sees a restricted document.
  add column restricted boolean not null default false,
  -- 'user' or 'api_key'; null for documents from before that was kept.
  add column submitted_by_type text check (submitted_by_type in ('user', 'api_key')),
  add column submitted_by_id text;

create table document_grants (
  organization_id text not null,
  document_id     text not null,
  principal_type  text not null check (principal_type in ('user', 'role', 'api_key')),
  -- A member's, a role's or a key's id.
  principal_id    text not null,
  level           text not null check (level in ('read', 'edit', 'share')),
  granted_by      text not null,
  granted_at      timestamptz not null,
  primary key (organization_id, document_id, principal_type, principal_id),
  foreign key (organization_id, document_id) references documents on delete cascade
);
create index document_grants_of_principal
  on document_grants (organization_id, principal_type, principal_id);

alter table document_grants enable row level security;
alter table document_grants force row level security;
create policy own_organization on document_grants to docmill_app
  using (organization_id = (select current_setting('docmill.organization_id', true)))
  with check (organization_id = (select current_setting('docmill.organization_id', true)));
grant select, insert, update, delete on document_grants to docmill_app;
