-- Local holidays and working days of an agency. National days come from calendars/<year>.json.
create table local_day (
  agency_id int not null references agency,
  local_day_id uuid not null,
  date date not null,
  name text not null,
  kind text not null check (kind in ('localHoliday', 'localWorkday')),
  -- The decree or order it rests on.
  basis text not null,
  created_at timestamptz not null,
  primary key (agency_id, local_day_id)
);
create unique index local_day_date on local_day (agency_id, date);
select luwes.isolate('local_day');
