-- When a piece of regular work (sending mail, erasing what has expired) was last begun, so that of several processes one does it.
create table luwes.regular_work (
  name text primary key,
  begun_at timestamptz not null
);
