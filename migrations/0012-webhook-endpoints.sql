-- Webhook endpoints of organizations. A message is what happened; a delivery is the way of a message
-- to one receiver, an endpoint or the callback URL of a document; an attempt is one request.

create table webhook_endpoints (
  organization_id   text not null references organizations,
  id                text not null,
  url               text not null,
  description       text not null,
  -- Empty: all.
  event_types       text[] not null,
  -- Null while it is enabled.
  disabled_reason   text check (disabled_reason in ('by_hand', 'gone', 'failing')),
  disabled_at       timestamptz,
  -- The secret is derived from the root key, the id and this number.
  secret_generation integer not null default 1,
  -- Until then messages are signed with the secret before, too.
  overlap_until     timestamptz,
  -- Since the last success, or since it was enabled.
  failing_since     timestamptz,
  failed_attempts   integer not null default 0,
  created_by_type   text not null check (created_by_type in ('user', 'api_key')),
  created_by_id     text not null,
  created_at        timestamptz not null,
  primary key (organization_id, id),
  check ((disabled_reason is null) = (disabled_at is null))
);

-- How a receiver fares: an endpoint by its id, callback URLs by their origin.
create table webhook_receivers (
  organization_id      text not null references organizations,
  key                  text not null,
  consecutive_failures integer not null default 0,
  -- Nothing is sent until then; after that one trial decides, while it keeps failing.
  paused_until         timestamptz,
  primary key (organization_id, key)
);

alter table organizations
  -- Of the secret that signs callbacks, as above.
  add column signing_secret_overlap_until timestamptz;

create table webhook_deliveries (
  organization_id text not null references organizations,
  id              text not null,
  message_id      text not null,
  -- Null for a callback URL.
  endpoint_id     text,
  -- Of the callback; an endpoint's is its own.
  callback_url    text,
  receiver_key    text not null,
  -- 'held': the endpoint was disabled; waits until it is recovered.
  state           text not null check (state in ('pending', 'sending', 'delivered', 'failed', 'held')),
  attempts        integer not null default 0,
  -- How many attempts of the present run through the schedule failed.
  failures        integer not null default 0,
  next_attempt_at timestamptz,
  last_error      text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, message_id) references webhook_messages on delete cascade,
  foreign key (organization_id, endpoint_id) references webhook_endpoints on delete cascade,
  check ((endpoint_id is null) = (callback_url is not null)),
  check ((state = 'pending') = (next_attempt_at is not null))
);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending';
create index webhook_deliveries_line
  on webhook_deliveries (organization_id, receiver_key, next_attempt_at) where state = 'pending';
create index webhook_deliveries_sending
  on webhook_deliveries (organization_id, receiver_key) where state = 'sending';
create index webhook_deliveries_of_message on webhook_deliveries (organization_id, message_id);
create index webhook_deliveries_of_endpoint
  on webhook_deliveries (organization_id, endpoint_id, id desc);
create index webhook_deliveries_age on webhook_deliveries (created_at)
  where finished_at is not null or state = 'held';
create index webhook_deliveries_not_delivered on webhook_deliveries (organization_id, state, id desc)
  where state <> 'delivered';

-- What is under way keeps its place: a message that was pending goes on as a delivery that is due.
insert into webhook_deliveries (organization_id, id, message_id, callback_url, receiver_key, state,
  attempts, failures, next_attempt_at, created_at, finished_at)
select organization_id, 'dlv_' || substr(id, 5), id, url, substring(url from '^[a-z]+://[^/?#]+'),
  state, attempts, attempts, case when state = 'pending' then now() end, created_at, finished_at
from webhook_messages;

alter table webhook_attempts
  drop constraint webhook_attempts_organization_id_message_id_fkey,
  drop constraint webhook_attempts_organization_id_message_id_number_key,
  add column delivery_id text,
  -- Where it was sent to.
  add column address inet,
  -- The beginning of what the receiver said.
  add column response text;
update webhook_attempts set delivery_id = 'dlv_' || substr(message_id, 5);
alter table webhook_attempts
  alter column delivery_id set not null,
  drop column message_id,
  add unique (organization_id, delivery_id, number),
  add foreign key (organization_id, delivery_id) references webhook_deliveries on delete cascade;

alter table webhook_messages
  drop column url,
  drop column state,
  drop column attempts,
  drop column finished_at,
  -- What it is about, and the document whose restriction keeps it from others; both may be gone.
  add column subject_id text,
  add column document_id text,
  -- Who alone may know of it, where that is not a document's matter: who made a restricted batch.
  add column private_to_type text check (private_to_type in ('user', 'api_key')),
  add column private_to_id text,
  add check ((private_to_type is null) = (private_to_id is null));
update webhook_messages m set subject_id = j.document_id, document_id = j.document_id
  from jobs j where j.organization_id = m.organization_id and j.id = m.job_id;
drop index webhook_messages_of_job;
alter table webhook_messages drop column job_id, alter column subject_id set not null;
create index webhook_messages_age on webhook_messages (created_at);
create index webhook_messages_of_document on webhook_messages (organization_id, document_id);

-- Their way was the schedule of the task; now it is the delivery's.
update tasks set state = 'cancelled', finished_at = now()
  where pool = 'deliver' and state in ('queued', 'dispatched', 'running');

do $$
declare
  own_table text;
begin
  foreach own_table in array array['webhook_endpoints', 'webhook_receivers', 'webhook_deliveries'] loop
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
end $$;

grant select, insert, update, delete on webhook_endpoints to docmill_app;
grant select, insert, update on webhook_receivers, webhook_deliveries to docmill_app;
grant update (signing_secret_generation, signing_secret_overlap_until) on organizations
  to docmill_app;
grant select on webhook_receivers to docmill_system;
grant select, update, delete on webhook_deliveries to docmill_system;
grant select, delete on webhook_messages to docmill_system;
grant insert on tasks to docmill_system;
