-- The language that a page's text looks most like: null where it is too short to tell.
alter table pages add column language text;

-- The language in which a document should have been read, where that is not one it was read in.
alter table documents add column language_suggestion text;
