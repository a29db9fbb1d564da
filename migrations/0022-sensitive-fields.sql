-- What names a person to the tax office or a bank is shown in part.
alter table fields add column is_sensitive boolean not null default false;
