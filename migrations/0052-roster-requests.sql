-- What employees ask of a plan: wishes within a window, swaps of days, flexible days; and who was reminded to acknowledge.

-- For whom and which days wishes are gathered; the unit stands for all below it.
create table wish_window (
  agency_id int not null references agency,
  window_id uuid not null,
  unit_id uuid not null,
  first_day date not null,
  last_day date not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, window_id),
  foreign key (agency_id, unit_id) references unit,
  check (last_day >= first_day)
);
create index wish_window_period on wish_window (agency_id, first_day, last_day);
select luwes.isolate('wish_window');

-- When it opens and closes and what was told; its state is a fold over these and the day.
create table wish_window_action (
  agency_id int not null,
  window_id uuid not null,
  seq int not null,
  move text not null check (move in ('set', 'moved', 'toldOpen', 'reminded', 'cancelled')),
  -- Given with 'set' and 'moved'.
  opens_on date,
  closes_on date,
  most int check (most between 1 and 31),
  at timestamptz not null,
  account_id uuid,
  primary key (agency_id, window_id, seq),
  foreign key (agency_id, window_id) references wish_window on delete cascade
);
select luwes.isolate('wish_window_action');
revoke update, delete on wish_window_action from luwes_app;

create table wish (
  agency_id int not null,
  window_id uuid not null,
  employee_id uuid not null,
  day date not null,
  mode text not null check (mode in ('office', 'home')),
  weight int not null check (weight between 1 and 3),
  made_at timestamptz not null,
  primary key (agency_id, window_id, employee_id, day),
  foreign key (agency_id, window_id) references wish_window on delete cascade,
  foreign key (agency_id, employee_id) references employee
);
create index wish_day on wish (agency_id, day);
create index wish_employee on wish (agency_id, employee_id);
select luwes.isolate('wish');

-- Swaps and flexible days (PermenPANRB 4/2025 art. 30).
create table roster_request (
  agency_id int not null references agency,
  request_id uuid not null,
  kind text not null check (kind in ('swap', 'flexibleDay')),
  employee_id uuid not null,
  -- The unit of the asker on the first day.
  unit_id uuid not null,
  -- Swaps: with whom, and in which plan.
  other_employee_id uuid,
  other_unit_id uuid,
  plan_id uuid,
  days date[] not null,
  first_day date not null,
  last_day date not null,
  -- Swap: both people's letters. Flexible day: place, basis, reason, work plan, outputs.
  body jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, request_id),
  foreign key (agency_id, employee_id) references employee,
  foreign key (agency_id, unit_id) references unit,
  foreign key (agency_id, other_employee_id) references employee (agency_id, employee_id),
  foreign key (agency_id, plan_id) references plan (agency_id, plan_id) on delete cascade,
  check (kind <> 'swap' or (other_employee_id is not null and plan_id is not null))
);
create index roster_request_employee on roster_request (agency_id, employee_id, made_at);
create index roster_request_other on roster_request (agency_id, other_employee_id);
create index roster_request_unit on roster_request (agency_id, unit_id);
create index roster_request_day on roster_request (agency_id, first_day);
select luwes.isolate('roster_request');

create table roster_request_action (
  agency_id int not null,
  request_id uuid not null,
  seq int not null,
  move text not null check (move in ('agreed', 'declined', 'approved', 'refused', 'withdrawn', 'expired', 'overtaken')),
  at timestamptz not null,
  account_id uuid,
  note text not null default '',
  -- Days that an approval names.
  days date[] not null default '{}',
  primary key (agency_id, request_id, seq),
  foreign key (agency_id, request_id) references roster_request on delete cascade
);
select luwes.isolate('roster_request_action');
revoke update, delete on roster_request_action from luwes_app;

-- Evidence for a flexible day lies encrypted among the stored files under a neutral name.
create table roster_request_file (
  agency_id int not null,
  request_id uuid not null,
  file_id uuid not null,
  primary key (agency_id, request_id, file_id),
  foreign key (agency_id, request_id) references roster_request on delete cascade,
  foreign key (agency_id, file_id) references stored_file
);
select luwes.isolate('roster_request_file');

-- Who was asked again to acknowledge which published version; a person is reminded once a day at most.
create table plan_reminder (
  agency_id int not null,
  plan_id uuid not null,
  version int not null,
  employee_id uuid not null,
  at timestamptz not null,
  by_account uuid,
  primary key (agency_id, plan_id, version, employee_id, at),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
select luwes.isolate('plan_reminder');
