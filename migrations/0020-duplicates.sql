-- What would be the same in two copies of a document: of its sender, its number and its total.
alter table documents add column duplicate_key bytea;
create index documents_by_duplicate_key on documents (organization_id, duplicate_key, id)
  where duplicate_key is not null;
