-- What clients want from documents of their own kinds: forms. A profile has versions, and what a
-- version says does not change any more.

create table profiles (
  organization_id text not null references organizations,
  id              text not null,
  name            text not null,
  description     text not null,
  -- The newest of its versions.
  version         integer not null,
  -- Grows with each change of anything; a client's change names the one that it is based on.
  revision        integer not null,
  -- Not chosen any more. What was read with it stays.
  archived_at     timestamptz,
  created_by_type text not null check (created_by_type in ('user', 'api_key')),
  created_by_id   text not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  primary key (organization_id, id)
);
create unique index profiles_by_name on profiles (organization_id, lower(name))
  where archived_at is null;

create table profile_versions (
  organization_id text not null,
  profile_id      text not null,
  -- From 1.
  number          integer not null,
  -- See shared/core/profile.ts.
  definition      jsonb not null,
  -- What it was tried on before it was saved; null where its author would not.
  tried_on        text,
  created_by_type text not null check (created_by_type in ('user', 'api_key')),
  created_by_id   text not null,
  created_at      timestamptz not null,
  primary key (organization_id, profile_id, number),
  foreign key (organization_id, profile_id) references profiles
);

-- What a definition would find in a document.
create table profile_trials (
  organization_id text not null,
  id              text not null,
  document_id     text not null,
  version_id      text not null,
  definition      jsonb not null,
  state           text not null check (state in ('queued', 'ready', 'failed')),
  -- {fields, misses, matches}
  result          jsonb,
  failure_code    text,
  failure_detail  text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references documents on delete cascade,
  check ((state = 'queued') = (finished_at is null)),
  check ((state = 'ready') = (result is not null))
);
create index profile_trials_of_document on profile_trials (organization_id, document_id);
create index profile_trials_by_age on profile_trials (organization_id, created_at);

alter table documents
  -- The client's choice; without a version, whichever is the newest when the document is read.
  add column chosen_profile_id text,
  add column chosen_profile_version integer,
  -- What it was read with.
  add column profile_id text,
  add column profile_version integer,
  add column profile_chosen_by text check (profile_chosen_by in ('client', 'match')),
  add foreign key (organization_id, chosen_profile_id) references profiles,
  add foreign key (organization_id, profile_id, profile_version) references profile_versions,
  add check ((profile_id is null) = (profile_version is null)
    and (profile_id is null) = (profile_chosen_by is null)),
  add check (chosen_profile_version is null or chosen_profile_id is not null);
create index documents_by_profile on documents (organization_id, profile_id, id)
  where profile_id is not null;

do $$
declare
  own_table text;
begin
  foreach own_table in array array['profiles', 'profile_versions', 'profile_trials'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format(
      'create policy own_organization on %I to docmill_app
         using (organization_id = (select current_setting(''docmill.organization_id'', true)))
         with check (organization_id = (select current_setting(''docmill.organization_id'', true)))',
      own_table);
  end loop;
end $$;

grant select, insert, update on profiles to docmill_app;
-- What was said stays said.
grant select, insert on profile_versions to docmill_app;
grant select, insert, update, delete on profile_trials to docmill_app;
