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

-- Ramadan as decided, where an agency enters it before the national file has it; overrides the file for that year.
create table ramadan_span (
  agency_id int not null references agency,
  year int not null check (year between 2020 and 2100),
  valid_from date not null,
  valid_to date not null,
  basis text not null,
  updated_at timestamptz not null,
  primary key (agency_id, year),
  check (valid_to >= valid_from)
);
select luwes.isolate('ramadan_span');

-- Working weeks of an agency: seven entries each, Monday first, null for a day off. The default holds where a workplace names none.
create table week_pattern (
  agency_id int not null references agency,
  week_pattern_id uuid not null,
  name text not null,
  days jsonb not null,
  ramadan_days jsonb not null,
  basis text not null default '',
  is_default boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, week_pattern_id)
);
create unique index week_pattern_name on week_pattern (agency_id, lower(name));
create unique index week_pattern_default on week_pattern (agency_id) where is_default;
select luwes.isolate('week_pattern');

-- What a change of the calendar touched; a plan made before `at` that covers one of these days is marked. Until null: every later day.
create table calendar_change (
  agency_id int not null references agency,
  change_id uuid not null,
  valid_from date not null,
  valid_to date,
  at timestamptz not null,
  primary key (agency_id, change_id)
);
create index calendar_change_at on calendar_change (agency_id, at);
select luwes.isolate('calendar_change');
