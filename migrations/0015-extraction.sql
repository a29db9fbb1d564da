-- What is extracted from documents: more lists than an export knows, and what a value lost against.
alter table fields
  drop constraint fields_list_check,
  add constraint fields_list_check check (list ~ '^[a-z][a-z0-9_]{0,60}$'),
  -- [{value, raw, page, box, confidence}, ...], the likeliest first.
  add column candidates jsonb not null default '[]',
  -- What a file says in its own data stands on no page.
  alter column page drop not null,
  alter column box drop not null;

-- Whether what was extracted agrees with itself: [{rule, passed, fields, expected, found}, ...].
alter table versions add column checks jsonb not null default '[]';
