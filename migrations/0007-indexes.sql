-- For those who look from the other side: the sweep that removes objects, and the removal of documents.

create index renditions_of_object on renditions (organization_id, object_key)
  where object_key is not null;
create index archive_entries_of_child on archive_entries (organization_id, child_id)
  where child_id is not null;
