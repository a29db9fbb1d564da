-- What an organization lets us send to the operator's model. Without a row: nothing.

create table model_consents (
  organization_id text primary key references organizations,
  allowed         text not null check (allowed in ('nothing', 'text', 'text_and_images')),
  changed_at      timestamptz not null,
  changed_by_type text not null check (changed_by_type in ('user', 'api_key')),
  changed_by_id   text not null
);

alter table model_consents enable row level security;
alter table model_consents force row level security;
create policy own_organization on model_consents to docmill_app
  using (organization_id = (select current_setting('docmill.organization_id', true)))
  with check (organization_id = (select current_setting('docmill.organization_id', true)));
grant select, insert, update on model_consents to docmill_app;
