-- Units, people and everything about them that changes by date; imports with what they changed, so that they can be undone.
-- Spans are [valid_from, valid_to], both ends included; valid_to null means until further notice.

create function luwes.span_is_right(valid_from date, valid_to date) returns boolean language sql immutable as
  $$ select valid_to is null or valid_to >= valid_from $$;

create table unit (
  agency_id int not null references agency,
  unit_id uuid not null,
  -- The id in the source system (SIASN unor id); lets an import find the unit again.
  external_code text,
  created_at timestamptz not null,
  primary key (agency_id, unit_id)
);
create unique index unit_external_code on unit (agency_id, external_code) where external_code is not null;
select luwes.isolate('unit');

-- A reorganisation is a new version with a later first day.
create table unit_version (
  agency_id int not null,
  version_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  parent_id uuid,
  name text not null,
  kind text not null,
  services text[] not null default '{}',
  strategic boolean not null default false,
  workplace_id uuid,
  primary key (agency_id, version_id),
  foreign key (agency_id, unit_id) references unit,
  foreign key (agency_id, parent_id) references unit,
  check (luwes.span_is_right(valid_from, valid_to)),
  check (parent_id <> unit_id)
);
create unique index unit_version_from on unit_version (agency_id, unit_id, valid_from);
create unique index unit_version_open on unit_version (agency_id, unit_id) where valid_to is null;
create index unit_version_parent on unit_version (agency_id, parent_id);
select luwes.isolate('unit_version');

create table employee (
  agency_id int not null references agency,
  employee_id uuid not null,
  number text not null,
  number_kind text not null check (number_kind in ('nip', 'niPppk', 'agencyNumber')),
  name text not null,
  title_before text not null default '',
  title_after text not null default '',
  sex text check (sex in ('male', 'female')),
  birth_date date,
  email text,
  phone text,
  residence_district text,
  -- Attributes that the agency keeps itself and policies may ask for.
  attributes text[] not null default '{}',
  -- The id in the source system (SIASN pns_id).
  external_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, employee_id)
);
create unique index employee_number on employee (agency_id, number);
create index employee_name on employee (agency_id, lower(name));
select luwes.isolate('employee');

create table employment (
  agency_id int not null,
  employment_id uuid not null,
  employee_id uuid not null,
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in ('pns', 'pppk', 'pppkPartTime', 'ptt', 'thl')),
  grade text not null default '',
  -- Why it ended: retired, moved away, died and so on; empty while it lasts.
  end_reason text not null default '',
  primary key (agency_id, employment_id),
  foreign key (agency_id, employee_id) references employee,
  check (luwes.span_is_right(valid_from, valid_to))
);
create unique index employment_from on employment (agency_id, employee_id, valid_from);
create unique index employment_open on employment (agency_id, employee_id) where valid_to is null;
select luwes.isolate('employment');

create table placement (
  agency_id int not null,
  placement_id uuid not null,
  employee_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  position_kind text not null,
  position_title text not null default '',
  -- First day on this position, when it is older than this stretch (a unit moved, the position did not).
  in_position_since date,
  job_kind text not null,
  workplace_id uuid,
  room_id uuid,
  primary key (agency_id, placement_id),
  foreign key (agency_id, employee_id) references employee,
  foreign key (agency_id, unit_id) references unit,
  check (luwes.span_is_right(valid_from, valid_to))
);
create unique index placement_from on placement (agency_id, employee_id, valid_from);
create unique index placement_open on placement (agency_id, employee_id) where valid_to is null;
create index placement_unit on placement (agency_id, unit_id, valid_from);
select luwes.isolate('placement');

-- Facts behind the considerations of SE MenPANRB 58/2020 and the criteria of PermenPANRB 4/2025 art. 25; null where not recorded.
create table employee_standing (
  agency_id int not null,
  standing_id uuid not null,
  employee_id uuid not null,
  valid_from date not null,
  valid_to date,
  performance text check (performance in ('below', 'as', 'above')),
  it_skill text check (it_skill in ('low', 'enough', 'high')),
  penalty boolean,
  primary key (agency_id, standing_id),
  foreign key (agency_id, employee_id) references employee,
  check (luwes.span_is_right(valid_from, valid_to))
);
create unique index employee_standing_from on employee_standing (agency_id, employee_id, valid_from);
create unique index employee_standing_open on employee_standing (agency_id, employee_id) where valid_to is null;
select luwes.isolate('employee_standing');

-- Who leads a unit: definitively (acting null), or acting (plt for a vacancy, plh during an absence).
create table headship (
  agency_id int not null,
  headship_id uuid not null,
  unit_id uuid not null,
  employee_id uuid not null,
  valid_from date not null,
  valid_to date,
  acting text check (acting in ('plt', 'plh')),
  primary key (agency_id, headship_id),
  foreign key (agency_id, unit_id) references unit,
  foreign key (agency_id, employee_id) references employee,
  check (luwes.span_is_right(valid_from, valid_to)),
  check (acting is distinct from 'plh' or valid_to is not null)
);
create unique index headship_definitive_open on headship (agency_id, unit_id) where valid_to is null and acting is null;
create index headship_employee on headship (agency_id, employee_id);
create index headship_unit on headship (agency_id, unit_id);
select luwes.isolate('headship');

-- Decided absences that a plan respects; the reason of a leave is nobody's business here.
create table absence (
  agency_id int not null,
  absence_id uuid not null,
  employee_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  mode text not null check (mode in ('leave', 'travel')),
  created_at timestamptz not null,
  created_by uuid,
  primary key (agency_id, absence_id),
  foreign key (agency_id, employee_id) references employee,
  check (valid_to >= valid_from)
);
create index absence_employee on absence (agency_id, employee_id, valid_from);
create index absence_span on absence (agency_id, valid_from, valid_to);
select luwes.isolate('absence');

create table import_run (
  agency_id int not null references agency,
  run_id uuid not null,
  kind text not null check (kind in ('employees', 'units')),
  state text not null check (state in ('previewed', 'applied', 'undone')),
  file_name text not null,
  file_sha256 text not null,
  -- Changes without a date of their own take effect on this day.
  as_of date not null,
  options jsonb not null default '{}',
  counts jsonb not null default '{}',
  -- What the reader noticed about the file as a whole: formulas, merged cells, encoding, unknown columns.
  notices jsonb not null default '[]',
  headings jsonb not null default '[]',
  account_id uuid,
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (agency_id, run_id)
);
create index import_run_created on import_run (agency_id, created_at desc);
select luwes.isolate('import_run');

create table import_row (
  agency_id int not null,
  run_id uuid not null,
  seq int not null,
  -- Line in the file; null for a person who is missing from it.
  line int,
  state text not null check (state in ('new', 'changed', 'unchanged', 'wrong', 'missing')),
  label text not null default '',
  target_id uuid,
  -- The facts to write, as decided at the preview.
  facts jsonb,
  changes jsonb not null default '[]',
  faults jsonb not null default '[]',
  cells jsonb not null default '[]',
  -- Fingerprint of what stood in the database at the preview; a difference at the applying is a conflict.
  base text,
  primary key (agency_id, run_id, seq),
  foreign key (agency_id, run_id) references import_run on delete cascade
);
create index import_row_state on import_row (agency_id, run_id, state, seq);
select luwes.isolate('import_row');

-- Every row that an import wrote, as it was before and after; the way back.
create table import_change (
  agency_id int not null,
  run_id uuid not null,
  seq bigint not null,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (agency_id, run_id, seq),
  foreign key (agency_id, run_id) references import_run on delete cascade
);
select luwes.isolate('import_change');
