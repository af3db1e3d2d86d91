-- The manual register: sheets for days on which nothing else worked. An operator enters them, a second person approves; only then there are punches.
create table register_sheet (
  agency_id int not null references agency,
  sheet_id uuid not null,
  -- Stands on the printed sheet; it opens the sheet for entry.
  code text not null check (code ~ '^[A-Z2-9]{8}$'),
  unit_id uuid not null,
  workplace_id uuid not null,
  day date not null,
  reason text not null check (reason in ('network', 'power', 'terminal', 'ceremony', 'other')),
  note text not null default '',
  -- The approved sheet that this one puts right.
  corrects uuid,
  opened_at timestamptz not null,
  opened_by uuid not null,
  primary key (agency_id, sheet_id),
  foreign key (agency_id, unit_id) references unit,
  foreign key (agency_id, workplace_id) references workplace,
  foreign key (agency_id, corrects) references register_sheet
);
create unique index register_sheet_code on register_sheet (agency_id, code);
create index register_sheet_day on register_sheet (agency_id, day);
create index register_sheet_corrects on register_sheet (agency_id, corrects) where corrects is not null;
select luwes.isolate('register_sheet');

create table register_action (
  agency_id int not null,
  sheet_id uuid not null,
  seq int not null,
  move text not null check (move in ('sent', 'returned', 'approved', 'discarded')),
  note text not null default '',
  at timestamptz not null,
  account_id uuid not null,
  primary key (agency_id, sheet_id, seq),
  foreign key (agency_id, sheet_id) references register_sheet
);
select luwes.isolate('register_action');
revoke update, delete on register_action from luwes_app;

-- One person of a sheet, local times. The punches are known once the sheet is approved.
create table register_row (
  agency_id int not null,
  sheet_id uuid not null,
  employee_id uuid not null,
  in_at time,
  out_at time,
  in_punch uuid,
  out_punch uuid,
  primary key (agency_id, sheet_id, employee_id),
  foreign key (agency_id, sheet_id) references register_sheet,
  foreign key (agency_id, employee_id) references employee,
  check (in_at is not null or out_at is not null)
);
select luwes.isolate('register_row');

-- Photos of the signed sheet, encrypted among the stored files.
create table register_file (
  agency_id int not null,
  sheet_id uuid not null,
  file_id uuid not null,
  primary key (agency_id, sheet_id, file_id),
  foreign key (agency_id, sheet_id) references register_sheet,
  foreign key (agency_id, file_id) references stored_file
);
select luwes.isolate('register_file');
