-- What an organization's corrections teach, for its own documents only. Nothing here holds text of
-- documents: words are kept as marks, salted for each organization.

-- What a document that somebody corrected or confirmed says about one of its fields.
create table lessons (
  organization_id text not null,
  document_id     text not null,
  class           text not null,
  -- `class`: what a document of the class looks like.
  field           text not null,
  -- {candidates, right, weight}; see workers/engines/analyse/lessons/lesson.ts.
  example         jsonb not null,
  learned_at      timestamptz not null,
  primary key (organization_id, document_id, class, field),
  foreign key (organization_id, document_id) references documents on delete cascade
);
create index lessons_by_field on lessons (organization_id, class, field, learned_at desc);

-- By how much an organization's weights differ from everybody's.
create table own_weights (
  organization_id text not null references organizations,
  class           text not null,
  field           text not null,
  -- {feature: difference, ...}
  deltas          jsonb not null,
  -- Where one of these has no lesson any more, the weights are to be fitted anew.
  document_ids    text[] not null,
  fitted_at       timestamptz not null,
  primary key (organization_id, class, field)
);

-- Documents that were corrected or confirmed and have not taught yet.
create table pending_lessons (
  organization_id text not null,
  document_id     text not null,
  -- Somebody said that all of it is right: what it does not say is not there.
  is_whole        boolean not null,
  -- How often it was said since: what is said while a task learns is learned by the next one.
  times           integer not null,
  primary key (organization_id, document_id),
  foreign key (organization_id, document_id) references documents on delete cascade
);

create table learning (
  organization_id text primary key references organizations,
  -- There is a task that learns; another one follows only where something came in meanwhile.
  is_under_way    boolean not null,
  -- Grows when lessons are taken away: what a task has learned from them is not kept.
  generation      integer not null
);

do $$
declare
  own_table text;
begin
  foreach own_table in array array['lessons', 'own_weights', 'pending_lessons', 'learning'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format(
      'create policy own_organization on %I to docmill_app
         using (organization_id = (select current_setting(''docmill.organization_id'', true)))
         with check (organization_id = (select current_setting(''docmill.organization_id'', true)))',
      own_table);
  end loop;
end $$;

grant select, insert, update, delete on lessons, own_weights, pending_lessons to docmill_app;
grant select, insert, update on learning to docmill_app;
