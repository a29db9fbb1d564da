-- Pages with text of several origins, pages that cannot be read, and which job read a page.

alter table pages drop constraint pages_source_check;
alter table pages add constraint pages_source_check
  check (source in ('text_layer', 'ocr', 'mixed', 'blank', 'unreadable'));

-- A retry of a task passes over the pages that its job has read already.
alter table pages add column job_id text;

-- Barcodes and two-dimensional codes: [{format, text, box}, ...].
alter table pages add column codes jsonb not null default '[]';

-- What a client gave to open an encrypted file, sealed under the root key.
alter table versions add column sealed_password bytea;

-- What the virus scanner said of the file. What is pending or infected is not given out.
alter table versions add column scan_state text not null default 'not_configured'
  check (scan_state in ('not_configured', 'pending', 'clean', 'infected'));
