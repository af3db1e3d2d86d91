-- Plans: what was made, what each version changed, what was done to it, and private calendar addresses.

create table plan (
  agency_id int not null references agency,
  plan_id uuid not null,
  scope text not null check (scope in ('unit', 'opd', 'city')),
  unit_id uuid,
  first_day date not null,
  last_day date not null,
  days date[] not null default '{}',
  seed int not null,
  -- Of the instruments, switches and clauses that the plan was made under; another digest later means that they changed.
  policy_digest text not null default '',
  instruments jsonb not null default '[]',
  people int not null default 0,
  -- Bounds that several units share, and whom they count.
  shared jsonb not null default '{"limits":[],"groups":[]}',
  job_id uuid,
  made_by uuid,
  created_at timestamptz not null,
  primary key (agency_id, plan_id),
  foreign key (agency_id, unit_id) references unit,
  check (last_day >= first_day)
);
create index plan_period on plan (agency_id, first_day, last_day);
select luwes.isolate('plan');

-- What one unit's part rests on: open modes, duties, bounds and reasons as they were when the plan was made. No health data.
create table plan_unit (
  agency_id int not null,
  plan_id uuid not null,
  unit_id uuid not null,
  ground jsonb not null,
  people int not null,
  primary key (agency_id, plan_id, unit_id),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
select luwes.isolate('plan_unit');

-- One row per person in the version that first holds it; a later version holds only the lines that changed.
create table plan_line (
  agency_id int not null,
  plan_id uuid not null,
  version int not null,
  employee_id uuid not null,
  unit_id uuid not null,
  -- One letter a day: K R L D C -
  modes text not null,
  -- One digit a day: 1 where a person set the cell.
  fixed text not null,
  -- By day an index into the reasons of the unit's ground.
  why int[] not null,
  primary key (agency_id, plan_id, employee_id, version),
  foreign key (agency_id, plan_id) references plan on delete cascade,
  check (length(fixed) = length(modes))
);
create index plan_line_version on plan_line (agency_id, plan_id, version);
create index plan_line_employee on plan_line (agency_id, employee_id);
create index plan_line_unit on plan_line (agency_id, plan_id, unit_id);
select luwes.isolate('plan_line');

-- What a version breaks, as judged when it was made.
create table plan_version (
  agency_id int not null,
  plan_id uuid not null,
  version int not null,
  breaches jsonb not null default '[]',
  breach_count int not null default 0,
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, plan_id, version),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
select luwes.isolate('plan_version');

create table plan_action (
  agency_id int not null,
  plan_id uuid not null,
  seq int not null,
  move text not null check (move in ('made', 'proposed', 'sentBack', 'approved', 'published', 'amended', 'withdrawn', 'touched')),
  version int not null,
  at timestamptz not null,
  account_id uuid,
  note text not null default '',
  primary key (agency_id, plan_id, seq),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
select luwes.isolate('plan_action');
revoke update, delete on plan_action from luwes_app;

-- Who has seen which published version of his days.
create table plan_acknowledgement (
  agency_id int not null,
  plan_id uuid not null,
  version int not null,
  employee_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, plan_id, version, employee_id),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
create index plan_acknowledgement_employee on plan_acknowledgement (agency_id, employee_id);
select luwes.isolate('plan_acknowledgement');

-- Private calendar addresses; only the hash of the token is kept.
create table feed_token (
  agency_id int not null references agency,
  token_hash bytea not null,
  employee_id uuid not null,
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, token_hash),
  foreign key (agency_id, employee_id) references employee
);
create unique index feed_token_hash on feed_token (token_hash);
create unique index feed_token_open on feed_token (agency_id, employee_id) where revoked_at is null;
select luwes.isolate('feed_token');
