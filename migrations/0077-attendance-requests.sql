-- Corrections of a day and permits (leave by the hour): what is asked for, its life, its evidence, and the rules that an agency set.

-- A permit that only explains is told and moves no hours.
alter table day_overlay add column explains_only boolean not null default false;

create table attendance_request (
  agency_id int not null references agency,
  request_id uuid not null,
  kind text not null check (kind in ('correction', 'permit')),
  employee_id uuid not null,
  -- Where the employee works on the day that he asked on; the line of heads begins there.
  unit_id uuid not null,
  day date not null,
  -- Of a correction: why, and the moments of coming and going. Of a permit: its kind by the rules, and local times as in day_overlay.
  why text check (why in ('forgot', 'device', 'wrongTime', 'elsewhere')),
  in_at timestamptz,
  out_at timestamptz,
  permit_kind text,
  starts_at time,
  ends_at time,
  -- Net minutes of the hours that a permit takes.
  minutes int not null default 0,
  -- Its evidence and reason are health: only a health verifier reads the files, and there is no reason.
  health boolean not null default false,
  reason text not null default '',
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, employee_id) references employee,
  foreign key (agency_id, unit_id) references unit,
  check (case kind when 'correction' then why is not null and (in_at is not null or out_at is not null) else permit_kind is not null end)
);
create index attendance_request_employee on attendance_request (agency_id, employee_id, day);
create index attendance_request_unit on attendance_request (agency_id, unit_id, day);
select luwes.isolate('attendance_request');

-- Everything that happened to a request; its state is a fold over these.
create table attendance_request_action (
  agency_id int not null,
  request_id uuid not null,
  seq int not null,
  move text not null check (move in ('checked', 'approved', 'refused', 'withdrawn', 'ended')),
  at timestamptz not null,
  account_id uuid,
  note text not null default '',
  -- Times as they were approved, and the overlay that lies over the day because of it.
  in_at timestamptz,
  out_at timestamptz,
  starts_at time,
  ends_at time,
  overlay_id uuid,
  primary key (agency_id, request_id, seq),
  foreign key (agency_id, request_id) references attendance_request on delete cascade
);
select luwes.isolate('attendance_request_action');
revoke update, delete on attendance_request_action from luwes_app;

-- Evidence lies encrypted among the stored files under a neutral name.
create table attendance_request_file (
  agency_id int not null,
  request_id uuid not null,
  file_id uuid not null,
  primary key (agency_id, request_id, file_id),
  foreign key (agency_id, request_id) references attendance_request on delete cascade,
  foreign key (agency_id, file_id) references stored_file
);
select luwes.isolate('attendance_request_file');

-- Rules that an agency set, from a day on; the ready ones hold where there are none.
create table attendance_request_rules (
  agency_id int not null references agency,
  valid_from date not null,
  content jsonb not null,
  at timestamptz not null,
  account_id uuid not null,
  primary key (agency_id, valid_from)
);
select luwes.isolate('attendance_request_rules');
