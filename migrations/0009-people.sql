-- People, their sessions, and what they may do in organizations.
--
-- Rows that belong to a person obey docmill.user_id as an organization's rows obey
-- docmill.organization_id: a transaction names whom it acts for, and sees nothing without it. What
-- must be found before that is known (by an address, a token, a key) is found by functions that run
-- as the owner and tell as little as possible.

-- ---------------------------------------------------------------------------------------------
-- The platform itself: mails to persons, and what they do outside any organization

-- The owner obeys the policies too, unless he is a superuser; he writes rows below, and the functions
-- run as him.
create policy lookups on organizations to current_user using (true) with check (true);
create policy lookups on api_keys to current_user using (true) with check (true);
drop policy key_lookup on api_keys;

insert into organizations (organization_id, name)
  values ('org_00000000000000000000000000000000', 'The platform');

-- ---------------------------------------------------------------------------------------------
-- Persons

create table users (
  user_id     text primary key,
  -- In lower case; only addresses that were proved get here.
  email       text not null unique,
  name        text not null,
  created_at  timestamptz not null,
  disabled_at timestamptz
);

create table user_credentials (
  user_id             text primary key references users on delete cascade,
  -- PHC string of argon2id.
  password_hash       text not null,
  password_changed_at timestamptz not null,
  -- Sealed; a secret without a time is being set up.
  sealed_totp_secret  bytea,
  totp_confirmed_at   timestamptz,
  -- The last 30-second step whose code was taken: a code counts once.
  totp_last_step      bigint
);

create table recovery_codes (
  user_id   text not null references users on delete cascade,
  code_hash bytea not null,
  used_at   timestamptz,
  primary key (user_id, code_hash)
);

-- An account that is not proved yet. Each attempt to register is a row of its own, so that the link
-- in a mail opens the account with the password that was given in that attempt and no other.
create table pending_registrations (
  token_hash        bytea primary key,
  email             text not null,
  name              text not null,
  organization_name text not null,
  password_hash     text not null,
  created_at        timestamptz not null,
  expires_at        timestamptz not null
);
create index pending_registrations_expiry on pending_registrations (expires_at);

-- What a mail carries to prove that its reader is the person.
create table one_time_tokens (
  token_hash bytea primary key,
  user_id    text not null references users on delete cascade,
  purpose    text not null check (purpose in ('password_reset', 'email_change')),
  -- The new address.
  email      text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  check ((purpose = 'email_change') = (email is not null))
);
create index one_time_tokens_of_user on one_time_tokens (user_id);
create index one_time_tokens_expiry on one_time_tokens (expires_at);

-- ---------------------------------------------------------------------------------------------
-- Sessions

create table sessions (
  id                      text primary key,
  user_id                 text not null references users on delete cascade,
  -- Where its next access token leads.
  current_organization_id text references organizations,
  created_at              timestamptz not null,
  last_used_at            timestamptz not null,
  expires_at              timestamptz not null,
  -- The place of the login: an address, or the network that one customer has.
  opened_from             text not null,
  -- Of the last use.
  address                 inet not null,
  user_agent              text not null,
  -- When a second factor was shown; null where none was.
  second_factor_at        timestamptz,
  ended_at                timestamptz,
  end_reason              text check (end_reason in
    ('logout', 'revoked', 'password_changed', 'password_reset', 'refresh_reused', 'administrator'))
);
create index sessions_of_user on sessions (user_id, created_at);
create index sessions_expiry on sessions (expires_at);

-- A session's refresh tokens: each is used once, for its successor.
create table refresh_tokens (
  token_hash       bytea primary key,
  session_id       text not null references sessions on delete cascade,
  user_id          text not null references users on delete cascade,
  created_at       timestamptz not null,
  used_at          timestamptz,
  successor_hash   bytea,
  -- For a parallel client that presents this one at the same moment; forgotten when the successor is used.
  sealed_successor bytea
);
create index refresh_tokens_of_session on refresh_tokens (session_id);
create index refresh_tokens_of_user on refresh_tokens (user_id);

-- ---------------------------------------------------------------------------------------------
-- Members, roles, invitations

alter table organizations
  -- Empty: from anywhere.
  add column allowed_networks cidr[] not null default '{}',
  add column requires_second_factor boolean not null default false;

-- Roles of an organization's own; the built-in ones are in shared/core/permissions.ts.
create table roles (
  organization_id text not null references organizations,
  id              text not null,
  name            text not null,
  permissions     text[] not null,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, name)
);

create table members (
  organization_id text not null references organizations,
  user_id         text not null references users on delete cascade,
  -- 'owner', 'admin', 'editor', 'viewer', 'auditor', or the id of one of the organization's roles.
  role_id         text not null,
  joined_at       timestamptz not null,
  primary key (organization_id, user_id)
);
create index members_of_user on members (user_id);
create index members_of_role on members (organization_id, role_id);

create table invitations (
  organization_id text not null references organizations,
  id              text not null,
  email           text not null,
  role_id         text not null,
  token_hash      bytea not null unique,
  invited_by      text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  accepted_at     timestamptz,
  revoked_at      timestamptz,
  primary key (organization_id, id)
);
create unique index invitations_open on invitations (organization_id, email)
  where accepted_at is null and revoked_at is null;

-- ---------------------------------------------------------------------------------------------
-- Keys

alter table api_keys
  -- What it may do, at most: never more than its maker may.
  add column scopes text[] not null default '{}',
  -- Who made it; null for the administrator's command.
  add column created_by text references users,
  add column expires_at timestamptz,
  -- Empty: from anywhere.
  add column allowed_networks cidr[] not null default '{}',
  add column last_used_at timestamptz,
  add column last_used_address inet,
  -- After a rotation the key before works on until then.
  add column previous_hash bytea unique,
  add column previous_until timestamptz;
create index api_keys_of_maker on api_keys (organization_id, created_by);

-- Keys from before there were scopes may do what they could then.
update api_keys set scopes = array['documents:read', 'documents:submit', 'documents:edit',
  'organization:read', 'organization:manage', 'webhooks:manage'];

-- ---------------------------------------------------------------------------------------------
-- Audit: more kinds of actors, and from where

alter table audit_entries drop constraint audit_entries_actor_type_check;
alter table audit_entries
  add constraint audit_entries_actor_type_check
    check (actor_type in ('user', 'api_key', 'worker', 'administrator', 'nobody')),
  -- Of the request; null for work without one.
  add column address inet;
create index audit_entries_newest on audit_entries (organization_id, id desc);
create index audit_entries_of_subject on audit_entries (organization_id, subject_id, id desc);
create index audit_entries_of_actor on audit_entries (organization_id, actor_id, id desc);

-- ---------------------------------------------------------------------------------------------
-- Mails on their way

create table mails (
  organization_id text not null references organizations,
  id              text not null,
  recipient       text not null,
  kind            text not null,
  -- Subject and text, sealed since they carry tokens; forgotten once sent or given up.
  sealed_content  bytea,
  state           text not null check (state in ('pending', 'sent', 'failed')),
  failure_code    text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, id),
  check ((state = 'pending') = (sealed_content is not null))
);

-- ---------------------------------------------------------------------------------------------
-- Row-level security

do $$
declare
  own_table text;
begin
  foreach own_table in array array['roles', 'members', 'invitations', 'mails'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format(
      'create policy own_organization on %I to docmill_app
         using (organization_id = (select current_setting(''docmill.organization_id'', true)))
         with check (organization_id = (select current_setting(''docmill.organization_id'', true)))',
      own_table);
    execute format(
      'create policy all_organizations on %I to docmill_system using (true) with check (true)',
      own_table);
  end loop;
  foreach own_table in array array['users', 'user_credentials', 'recovery_codes',
    'one_time_tokens', 'sessions', 'refresh_tokens'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format(
      'create policy own_person on %I to docmill_app
         using (user_id = (select current_setting(''docmill.user_id'', true)))
         with check (user_id = (select current_setting(''docmill.user_id'', true)))',
      own_table);
    execute format(
      'create policy all_persons on %I to docmill_system using (true) with check (true)',
      own_table);
  end loop;
end $$;

-- A person sees the memberships of his own, and the organizations they lead to.
create policy own_memberships on members for select to docmill_app
  using (user_id = (select current_setting('docmill.user_id', true)));
create policy organizations_of_person on organizations for select to docmill_app
  using (exists (select from members m where m.organization_id = organizations.organization_id
    and m.user_id = (select current_setting('docmill.user_id', true))));
create policy roles_of_person on roles for select to docmill_app
  using (exists (select from members m where m.organization_id = roles.organization_id
    and m.user_id = (select current_setting('docmill.user_id', true))));
-- Members know each other.
create policy fellow_members on users for select to docmill_app
  using (exists (select from members m where m.user_id = users.user_id
    and m.organization_id = (select current_setting('docmill.organization_id', true))));

-- Registrations belong to nobody yet. They are written, and taken by the function below.
alter table pending_registrations enable row level security;
alter table pending_registrations force row level security;
create policy anybody_registers on pending_registrations for insert to docmill_app with check (true);
create policy all_registrations on pending_registrations to docmill_system
  using (true) with check (true);

do $$
declare
  known_table text;
begin
  foreach known_table in array array['users', 'user_credentials', 'one_time_tokens',
    'sessions', 'refresh_tokens', 'members', 'roles', 'invitations', 'pending_registrations'] loop
    execute format(
      'create policy lookups on %I to current_user using (true) with check (true)', known_table);
  end loop;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Lookups

drop function find_api_key;
-- Whose key it is, what it and its maker may do, and whether it may be used from this address.
-- Notes the use, once a minute at most.
create function use_api_key(presented_hash bytea, from_address inet)
returns table (organization_id text, id text, scopes text[], has_maker boolean, role_id text,
  role_permissions text[], is_address_allowed boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hit record;
begin
  select k.organization_id, k.id, k.scopes, k.created_by, k.last_used_at, m.role_id,
    r.permissions as role_permissions,
    (k.allowed_networks = '{}' or from_address <<= any(k.allowed_networks))
      and (o.allowed_networks = '{}' or from_address <<= any(o.allowed_networks)) as is_allowed
  into hit
  from api_keys k
  join organizations o on o.organization_id = k.organization_id
  left join members m on m.organization_id = k.organization_id and m.user_id = k.created_by
  left join users u on u.user_id = k.created_by
  left join roles r on r.organization_id = m.organization_id and r.id = m.role_id
  where (k.key_hash = presented_hash
      or (k.previous_hash = presented_hash and k.previous_until > clock_timestamp()))
    and k.revoked_at is null
    and (k.expires_at is null or k.expires_at > clock_timestamp())
    and (k.created_by is null or (m.user_id is not null and u.disabled_at is null));
  if not found then
    return;
  end if;
  if hit.is_allowed and coalesce(hit.last_used_at < clock_timestamp() - interval '1 minute', true) then
    update api_keys k set last_used_at = clock_timestamp(), last_used_address = from_address
      where k.organization_id = hit.organization_id and k.id = hit.id;
  end if;
  return query select hit.organization_id, hit.id, hit.scopes, hit.created_by is not null,
    hit.role_id, hit.role_permissions, hit.is_allowed;
end $$;

-- Whether a session is in force, whose it is, and what its person may do in an organization. Notes
-- the use, once a minute at most. `in_organization` null: outside any organization.
create function use_session(session text, in_organization text, from_address inet,
  idle_limit interval)
returns table (user_id text, second_factor_at timestamptz, role_id text, role_permissions text[],
  requires_second_factor boolean, is_address_allowed boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hit record;
begin
  select s.id, s.user_id, s.last_used_at, s.second_factor_at into hit
  from sessions s join users u on u.user_id = s.user_id
  where s.id = session and s.ended_at is null and u.disabled_at is null
    and s.expires_at > clock_timestamp() and s.last_used_at > clock_timestamp() - idle_limit;
  if not found then
    return;
  end if;
  if hit.last_used_at < clock_timestamp() - least(interval '1 minute', idle_limit / 4) then
    update sessions s set last_used_at = clock_timestamp(), address = from_address
      where s.id = hit.id;
  end if;
  return query select hit.user_id, hit.second_factor_at, m.role_id, r.permissions,
    coalesce(o.requires_second_factor, false),
    coalesce(o.allowed_networks = '{}' or from_address <<= any(o.allowed_networks), true)
  from (select 1) always
  left join members m on m.organization_id = in_organization and m.user_id = hit.user_id
  left join organizations o on o.organization_id = m.organization_id
  left join roles r on r.organization_id = m.organization_id and r.id = m.role_id;
end $$;

create function find_user_by_email(address text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select u.user_id from users u where u.email = address and u.disabled_at is null
$$;

create function find_one_time_token(presented_hash bytea, wanted_purpose text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select t.user_id from one_time_tokens t join users u on u.user_id = t.user_id
  where t.token_hash = presented_hash and t.purpose = wanted_purpose and u.disabled_at is null
$$;

create function find_refresh_token(presented_hash bytea) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select t.user_id from refresh_tokens t join users u on u.user_id = t.user_id
  where t.token_hash = presented_hash and u.disabled_at is null
$$;

create function find_invitation(presented_hash bytea)
returns table (organization_id text, id text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.organization_id, i.id, i.email from invitations i
  where i.token_hash = presented_hash and i.accepted_at is null and i.revoked_at is null
    and i.expires_at > clock_timestamp()
$$;

create function find_registration(presented_hash bytea) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.password_hash from pending_registrations p
  where p.token_hash = presented_hash and p.expires_at > clock_timestamp()
$$;

-- Takes the registration away: its token counts once.
create function take_registration(presented_hash bytea)
returns table (email text, name text, organization_name text, password_hash text)
language sql security definer set search_path = public, pg_temp as $$
  delete from pending_registrations p
  where p.token_hash = presented_hash and p.expires_at > clock_timestamp()
  returning p.email, p.name, p.organization_name, p.password_hash
$$;

-- Whether somebody has logged in to this account from this place before, and not long ago.
create function knows_place(of_user text, place text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sessions s where s.user_id = of_user and s.opened_from = place
    and s.created_at > clock_timestamp() - interval '90 days')
$$;

-- For the list of members, which shows no more of their credentials.
create function has_second_factor(of_user text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from user_credentials c
    where c.user_id = of_user and c.totp_confirmed_at is not null)
$$;

revoke execute on function has_second_factor, use_api_key, use_session, find_user_by_email, find_one_time_token,
  find_refresh_token, find_invitation, find_registration, take_registration, knows_place from public;
grant execute on function has_second_factor, use_api_key, use_session, find_user_by_email, find_one_time_token,
  find_refresh_token, find_invitation, find_registration, take_registration, knows_place to docmill_app;

-- ---------------------------------------------------------------------------------------------
-- Who may do what

grant select, insert on users to docmill_app;
grant update (email, name) on users to docmill_app;
grant select, insert, update on user_credentials, recovery_codes, one_time_tokens, sessions,
  refresh_tokens to docmill_app;
grant delete on recovery_codes to docmill_app;
grant insert on pending_registrations to docmill_app;
grant select, insert, update, delete on roles, members to docmill_app;
grant select, insert, update on invitations, mails, api_keys to docmill_app;
grant insert on organizations to docmill_app;
grant update (name, allowed_networks, requires_second_factor) on organizations to docmill_app;

grant select, insert, update on users, user_credentials, sessions to docmill_system;
grant select, insert, update on members to docmill_system;
grant select, delete on recovery_codes to docmill_system;
grant select, delete on pending_registrations, one_time_tokens, refresh_tokens to docmill_system;
grant delete on sessions to docmill_system;
