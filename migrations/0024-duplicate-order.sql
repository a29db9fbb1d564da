-- Of documents with the same key, which had it first: 1, 2 and so on. Those from before are all 0, and
-- follow each other by their ids.
alter table documents add column duplicate_place integer not null default 0;
drop index documents_by_duplicate_key;
create index documents_by_duplicate_key on documents (organization_id, duplicate_key, duplicate_place, id)
  where duplicate_key is not null;
