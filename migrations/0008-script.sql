-- The script that a page looks written in, where it could not be read in the languages given.
alter table pages add column script text;

-- The script of most of a document's pages, likewise.
alter table documents add column script_suggestion text;
