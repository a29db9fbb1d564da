-- What each page looks like by itself, and where documents begin in a file that holds several.
alter table pages
  add column class            text,
  add column class_confidence double precision,
  -- How likely a document begins with it, 0 to 1.
  add column begins           double precision;

-- [{firstPage, lastPage}, ...]: the documents that it is to be cut into, or seems to hold.
alter table versions add column parts jsonb;
