-- How a page is laid out, how a document's reading came about, and what an organization prefers.

-- Blocks of lines in reading order: [[x0, y0, x1, y1, first line, last line], ...]; ruling lines:
-- [[x0, y0, x1, y1], ...]. All in fractions of the upright page.
alter table pages add column blocks jsonb not null default '[]';
alter table pages add column rules jsonb not null default '[]';

-- Pages that could not be read, of a document that was read otherwise.
alter table documents add column unreadable_pages integer not null default 0;

-- The settings a version was read with; the same bytes under the same settings are not read twice.
alter table versions add column read_with text;
create index versions_by_content on versions (organization_id, sha256) where read_with is not null;
-- The document whose reading was taken over, and whether that was allowed.
alter table documents add column reused_from text;
alter table documents add column reads_afresh boolean not null default false;

-- Whether separator sheets cut it into documents, and which pages of it a part is.
alter table documents add column splits boolean not null default true;
alter table archive_entries add column first_page integer;
alter table archive_entries add column last_page integer;

-- For documents that are submitted without saying their language.
alter table organizations add column default_languages text[] not null default '{eng}';
grant update (default_languages) on organizations to docmill_app;
