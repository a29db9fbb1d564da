-- What is extracted from documents: more lists than an export knows, and what a value lost against.
alter table fields
  drop constraint fields_list_check,
  add constraint fields_list_check check (list ~ '^[a-z][a-z0-9_]{0,60}$'),
  -- [{value, raw, page, box, confidence}, ...], the likeliest first.
  add column candidates jsonb not null default '[]';
