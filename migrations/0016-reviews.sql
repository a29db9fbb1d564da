-- People look at what the machine was unsure of: the queue of reviews, what they said, and when
-- something is worth a look.

create table reviews (
  organization_id  text not null,
  id               text not null,
  document_id      text not null,
  -- Taken ones whose lock has run out wait again, whatever stands here.
  state            text not null check (state in
    ('waiting', 'taken', 'confirmed', 'rejected', 'dismissed')),
  reasons          text[] not null,
  -- What the machine said when the review was opened.
  class            text,
  -- [{name, list, row, confidence, threshold, corrected}, ...]; the class itself is named `class`.
  questions        jsonb not null,
  opened_at        timestamptz not null,
  -- Who has it, or had it last.
  taken_by_type    text check (taken_by_type in ('user', 'api_key')),
  taken_by_id      text,
  taken_at         timestamptz,
  locked_until     timestamptz,
  ended_at         timestamptz,
  rejection_reason text,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references documents on delete cascade,
  check ((state = 'taken') = (locked_until is not null)),
  check ((state in ('waiting', 'taken')) = (ended_at is null)),
  check ((taken_by_type is null) = (taken_by_id is null) and (taken_by_id is null) = (taken_at is null))
);
-- A document has one open review at most.
create unique index reviews_open_of_document on reviews (organization_id, document_id)
  where state in ('waiting', 'taken');
create index reviews_open on reviews (organization_id, id) where state in ('waiting', 'taken');
create index reviews_ended on reviews (organization_id, ended_at) where ended_at is not null;
create index reviews_of_document on reviews (organization_id, document_id);

alter table documents
  -- Of its last review that was not dismissed, so that lists and filters need not look further.
  add column review_id text,
  add column review_state text check (review_state in ('waiting', 'taken', 'confirmed', 'rejected')),
  add column review_reasons text[],
  add column review_locked_until timestamptz,
  -- When somebody said that the class is right, or which one is.
  add column class_confirmed_at timestamptz;
create index documents_by_review on documents (organization_id, review_state, id)
  where review_state is not null;

alter table fields
  -- When somebody said that it is right. Then, and where its source is a person, it stays as it is.
  add column confirmed_at timestamptz;

create table review_thresholds (
  organization_id   text primary key references organizations,
  -- Below its threshold a value is asked about.
  default_threshold double precision not null check (default_threshold between 0 and 1),
  -- [{class, field, threshold}, ...]
  rules             jsonb not null
);

-- What became of a document's fields, revision by revision.
create table field_revisions (
  organization_id text not null,
  document_id     text not null,
  -- From 1.
  number          integer not null,
  at              timestamptz not null,
  actor_type      text not null check (actor_type in ('user', 'api_key', 'worker')),
  actor_id        text not null,
  kind            text not null check (kind in ('analysed', 'corrected', 'confirmed', 'rejected')),
  -- [{name, list, row, before, after}, ...]
  changes         jsonb not null,
  primary key (organization_id, document_id, number),
  foreign key (organization_id, document_id) references documents on delete cascade
);

do $$
declare
  own_table text;
begin
  foreach own_table in array array['reviews', 'review_thresholds', 'field_revisions'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format(
      'create policy own_organization on %I to docmill_app
         using (organization_id = (select current_setting(''docmill.organization_id'', true)))
         with check (organization_id = (select current_setting(''docmill.organization_id'', true)))',
      own_table);
  end loop;
end $$;

grant select, insert, update on reviews, review_thresholds to docmill_app;
-- What was said stays said.
grant select, insert on field_revisions to docmill_app;
