-- When the rows of an applied import, and what they replaced, were erased; such an import cannot be undone any more.
alter table import_run add column erased_at timestamptz;
