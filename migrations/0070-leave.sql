-- Requests for leave with their life, figures that an agency set otherwise than the ready rules, and balances carried from older records.

create table leave_request (
  agency_id int not null references agency,
  request_id uuid not null,
  employee_id uuid not null,
  -- Where the employee works on the first day.
  unit_id uuid not null,
  kind text not null check (kind in ('annual', 'long', 'sick', 'maternity', 'important', 'unpaid')),
  first_day date not null,
  last_day date not null,
  -- In the unit of its kind, and in working days, as they were when it was asked for.
  length int not null check (length > 0),
  workdays int not null check (workdays > 0),
  -- Never of kinds whose reason is health.
  reason text not null default '',
  -- Where the employee can be reached meanwhile, as the BKN form asks.
  address text not null default '',
  phone text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, request_id),
  foreign key (agency_id, employee_id) references employee,
  foreign key (agency_id, unit_id) references unit,
  check (last_day >= first_day)
);
create index leave_request_employee on leave_request (agency_id, employee_id, first_day);
create index leave_request_unit on leave_request (agency_id, unit_id, first_day);
select luwes.isolate('leave_request');

create table leave_action (
  agency_id int not null,
  request_id uuid not null,
  seq int not null,
  move text not null check (move in ('recommended', 'checked', 'approved', 'postponed', 'refused', 'withdrawn', 'cancelled', 'calledBack')),
  at timestamptz not null,
  account_id uuid,
  note text not null default '',
  -- Number of the leave letter, given with an approval.
  letter text not null default '',
  -- Last day of a leave that was called back.
  last_day date,
  primary key (agency_id, request_id, seq),
  foreign key (agency_id, request_id) references leave_request on delete cascade
);
select luwes.isolate('leave_action');
revoke update, delete on leave_action from luwes_app;

-- Evidence lies encrypted among the stored files under a neutral name.
create table leave_file (
  agency_id int not null,
  request_id uuid not null,
  file_id uuid not null,
  primary key (agency_id, request_id, file_id),
  foreign key (agency_id, request_id) references leave_request on delete cascade,
  foreign key (agency_id, file_id) references stored_file
);
select luwes.isolate('leave_file');

-- Days of annual leave that older records carry into a year, less what was taken in it before Luwes; the last entry holds.
create table leave_opening (
  agency_id int not null,
  employee_id uuid not null,
  year int not null check (year between 2000 and 2100),
  seq int not null,
  days int not null check (days between -60 and 60),
  note text not null default '',
  at timestamptz not null,
  account_id uuid,
  primary key (agency_id, employee_id, year, seq),
  foreign key (agency_id, employee_id) references employee
);
select luwes.isolate('leave_opening');
revoke update, delete on leave_opening from luwes_app;

-- Figures of a kind that an agency set, from a day on; the ready rules hold where there are none.
create table leave_figures (
  agency_id int not null references agency,
  kind text not null check (kind in ('annual', 'long', 'sick', 'maternity', 'important', 'unpaid')),
  valid_from date not null,
  figures jsonb not null,
  at timestamptz not null,
  account_id uuid,
  primary key (agency_id, kind, valid_from)
);
select luwes.isolate('leave_figures');

alter table absence add column leave_request_id uuid;
create index absence_leave on absence (agency_id, leave_request_id) where leave_request_id is not null;
