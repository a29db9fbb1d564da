-- How many documents came out of it: of an archive, or of a file that was cut up. Null of one document.
alter table documents add column held_documents integer;

-- Row-level security binds the owner, too.
create policy for_this_migration on documents to current_user using (true) with check (true);
create policy for_this_migration on archive_entries for select to current_user using (true);
update documents d set held_documents = e.held
  from (
    select organization_id, document_id, count(child_id)::integer as held from archive_entries
    where refusal is distinct from 'scan.cannot_be_cut' group by organization_id, document_id
  ) e
  where d.organization_id = e.organization_id and d.id = e.document_id;
drop policy for_this_migration on documents;
drop policy for_this_migration on archive_entries;
