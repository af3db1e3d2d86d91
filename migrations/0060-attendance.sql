-- Evidence of attendance, what people decide about it, and a summary by day for live boards.

-- One row per punch, never changed. `day` is the day of the moment that the device claimed, fixed once, so that a retry after midnight
-- is the same row. No foreign keys: each row would lock its employee at the morning peak; the callers know the person.
create table punch (
  agency_id int not null,
  employee_id uuid not null,
  day date not null,
  punch_id uuid not null,
  -- The moment judged by, and the interval in which it is proven to lie.
  at timestamptz not null,
  earliest timestamptz not null,
  latest timestamptz not null,
  grade text not null check (grade in ('A', 'B', 'C', 'D')),
  claimed_at timestamptz,
  received_at timestamptz not null,
  channel text not null check (channel in ('phone', 'kiosk', 'display', 'terminal', 'register', 'file', 'rollCall')),
  method text not null check (method in ('position', 'displayCode', 'qrCard', 'qrLive', 'iris', 'finger', 'face', 'palm', 'card', 'pin', 'manual', 'other')),
  -- Phone, kiosk, display, terminal or sheet.
  source_id uuid,
  workplace_id uuid,
  place text not null check (place in ('inside', 'outside', 'unknown', 'home', 'awayFromHome', 'none')),
  -- Each with its numbers; they never decide.
  signals jsonb not null default '[]',
  -- What the channel says beside: accuracy and distance in metres, network region, session of a roll call. Never an exact coordinate.
  evidence jsonb not null default '{}',
  -- A person has to decide before it counts.
  waits boolean not null,
  primary key (agency_id, employee_id, day, punch_id) include (at, waits)
) partition by range (day);
select luwes.isolate('punch');
revoke update, delete on punch from luwes_app;

-- Months are made ahead by the regular work; what lies outside of them (old imports, a restored backup) rests here and is found all the same.
create table luwes.punch_rest partition of punch default;

create function luwes.make_punch_month(first_day date) returns boolean language plpgsql as $$
declare
  name text := 'punch_' || to_char(first_day, 'YYYY_MM');
begin
  if first_day <> date_trunc('month', first_day)::date then raise exception 'not the first of a month: %', first_day; end if;
  if to_regclass('luwes.' || name) is not null then return false; end if;
  if exists (select from luwes.punch_rest where day >= first_day and day < first_day + interval '1 month') then return false; end if;
  execute format('create table luwes.%I partition of punch for values from (%L) to (%L)', name, first_day, (first_day + interval '1 month')::date);
  return true;
end $$;
select luwes.make_punch_month(('2026-10-01'::date + make_interval(months => m))::date) from generate_series(0, 5) m;

-- What somebody decided about a punch: the last one holds. `at` is set where he also decided the moment.
create table punch_decision (
  agency_id int not null references agency,
  employee_id uuid not null,
  day date not null,
  punch_id uuid not null,
  seq int not null,
  verdict text not null check (verdict in ('accepted', 'refused')),
  at timestamptz,
  note text not null default '',
  decided_at timestamptz not null,
  account_id uuid not null,
  primary key (agency_id, employee_id, day, punch_id, seq),
  foreign key (agency_id, employee_id) references employee
);
select luwes.isolate('punch_decision');
revoke update, delete on punch_decision from luwes_app;

-- First and last punch of a person's day, written with the punch itself. `touched_at` tells what must be judged again.
create table attendance_day (
  agency_id int not null,
  day date not null,
  employee_id uuid not null,
  first_at timestamptz,
  last_at timestamptz,
  n int not null,
  waiting int not null,
  touched_at timestamptz not null,
  primary key (agency_id, day, employee_id)
);
create index attendance_day_touched on attendance_day (agency_id, touched_at);
select luwes.isolate('attendance_day');
