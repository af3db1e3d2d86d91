-- Days judged from punches: the rules an agency uses, what people decided that lies over a day, outages, locks, and the months as they were derived.

-- A set of rules in use: a ready one by its name, or figures of the agency's own in the same shape.
create table attendance_rule_use (
  agency_id int not null references agency,
  use_id uuid not null,
  rule_set text not null,
  -- Null: the ready set as it ships.
  content jsonb,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text not null default '',
  made_at timestamptz not null,
  made_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (agency_id, use_id)
);
select luwes.isolate('attendance_rule_use');

-- An approved permit or correction as the judge reads it; requests with their life lie elsewhere and write here when they are approved.
create table day_overlay (
  agency_id int not null,
  overlay_id uuid not null,
  employee_id uuid not null,
  day date not null,
  kind text not null check (kind in ('permit', 'leave', 'duty', 'correction')),
  -- A permit: local times, null to the beginning or end of the hours. A correction: the moments of coming and going.
  starts_at time,
  ends_at time,
  in_at timestamptz,
  out_at timestamptz,
  basis text not null default '',
  decided_at timestamptz not null,
  account_id uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (agency_id, overlay_id),
  foreign key (agency_id, employee_id) references employee
);
create index day_overlay_employee on day_overlay (agency_id, employee_id, day);
select luwes.isolate('day_overlay');

-- A time in which nobody at these workplaces could punch; null: nobody at all.
create table attendance_outage (
  agency_id int not null references agency,
  outage_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  workplace_ids uuid[],
  why text not null,
  declared_at timestamptz not null,
  account_id uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (agency_id, outage_id)
);
select luwes.isolate('attendance_outage');

-- A month that no longer changes; opening it again is an entry of its own, the last one holds.
create table attendance_lock (
  agency_id int not null references agency,
  month date not null,
  seq int not null,
  move text not null check (move in ('locked', 'opened')),
  note text not null default '',
  at timestamptz not null,
  account_id uuid not null,
  primary key (agency_id, month, seq)
);
select luwes.isolate('attendance_lock');
revoke update, delete on attendance_lock from luwes_app;

-- One person's month: a letter for each day, the records packed, and what they add up to.
create table attendance_month (
  agency_id int not null,
  employee_id uuid not null,
  month date not null,
  states text not null,
  days jsonb not null,
  totals jsonb not null,
  -- Up to when everything was known, and when the records last changed.
  derived_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (agency_id, employee_id, month),
  foreign key (agency_id, employee_id) references employee
);
create index attendance_month_derived on attendance_month (agency_id, month, derived_at);
select luwes.isolate('attendance_month');

-- What a day of a locked month would be by what became known later; counted in the first month that was open then.
create table day_adjustment (
  agency_id int not null,
  employee_id uuid not null,
  day date not null,
  seq int not null,
  counted_in date not null,
  before jsonb not null,
  after jsonb not null,
  noticed_at timestamptz not null,
  primary key (agency_id, employee_id, day, seq),
  foreign key (agency_id, employee_id) references employee
);
create index day_adjustment_month on day_adjustment (agency_id, counted_in);
select luwes.isolate('day_adjustment');
revoke update, delete on day_adjustment from luwes_app;
