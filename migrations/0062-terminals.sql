-- Attendance terminals that push: who they are, what they may, what they said, and what waits for a person.

create table terminal (
  agency_id int not null references agency,
  terminal_id uuid not null,
  -- In capitals. It is printed on the case and is all that a terminal says of itself: it proves nothing alone.
  serial text not null,
  name text not null,
  workplace_id uuid not null,
  -- The unit whose operator looks after it; null is the personnel office alone.
  unit_id uuid,
  -- Waiting: it may knock until `window_until` and is told nothing. Only an active one gets options and is believed.
  state text not null check (state in ('waiting', 'active', 'retired')),
  window_until timestamptz,
  knocked_at timestamptz,
  knocked_from text,
  -- Address or prefix it must come from.
  network text,
  method text check (method in ('iris', 'finger', 'face', 'palm', 'card', 'pin')),
  dialect_set text check (dialect_set in ('attendance', 'security')),
  dialect_seen text check (dialect_seen in ('attendance', 'security')),
  version text not null default '',
  -- When silence is alarming.
  watch text not null default 'office' check (watch in ('office', 'always', 'never')),
  -- What it told of itself: model, firmware, maker, capacities.
  facts jsonb not null default '{}',
  registry_code text not null,
  session_id text not null,
  -- Its clock beside ours at the last punch that came at once; ahead is positive.
  ahead_seconds int,
  suspect_seconds int,
  -- Local time at which somebody last set its clock.
  clock_set_at text,
  -- Punches it counted beside those we hold, and the difference that was there from the start.
  count_told int,
  count_held int not null default 0,
  count_base int,
  last_seen_at timestamptz,
  last_seen_from text,
  last_punch_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  primary key (agency_id, terminal_id),
  foreign key (agency_id, workplace_id) references workplace,
  foreign key (agency_id, unit_id) references unit
);
-- One agency at a time believes a serial number; several may wait for it.
create unique index terminal_active on terminal (serial) where state = 'active';
create unique index terminal_own on terminal (agency_id, serial) where state <> 'retired';
select luwes.isolate('terminal');

-- Who stands behind a PIN, from a day on, so that a PIN given to somebody else later changes no past. The nil UUID is every terminal of the agency.
create table terminal_pin (
  agency_id int not null references agency,
  terminal_id uuid not null,
  pin text not null,
  valid_from date not null,
  -- Null: the PIN is nobody's from that day on.
  employee_id uuid,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (agency_id, terminal_id, pin, valid_from),
  foreign key (agency_id, employee_id) references employee on delete cascade
);
create index terminal_pin_employee on terminal_pin (agency_id, employee_id);
select luwes.isolate('terminal_pin');

-- Names that a terminal keeps beside its PINs; they help to find the person and go away with the terminal.
create table terminal_user (
  agency_id int not null,
  terminal_id uuid not null,
  pin text not null,
  name text not null,
  seen_at timestamptz not null,
  primary key (agency_id, terminal_id, pin),
  foreign key (agency_id, terminal_id) references terminal on delete cascade
);
select luwes.isolate('terminal_user');

-- What came and could not become a punch: PINs without a person, lines that are no punch. Released once the PIN has a person.
create table terminal_held (
  agency_id int not null,
  terminal_id uuid not null,
  -- The id of the punch it will be; of a bad line a hash of its text.
  held_id uuid not null,
  reason text not null check (reason in ('pin', 'fields', 'badPin', 'time', 'code', 'tooLong')),
  pin text not null default '',
  local_time text not null default '',
  status text not null default '',
  verify text not null default '',
  line text not null default '',
  channel text not null check (channel in ('terminal', 'file')),
  -- How its moment was proven when it came, so that waiting costs it nothing.
  proof jsonb not null default '{}',
  received_at timestamptz not null,
  released_at timestamptz,
  discarded_at timestamptz,
  decided_by uuid,
  primary key (agency_id, terminal_id, held_id),
  foreign key (agency_id, terminal_id) references terminal on delete cascade
);
create index terminal_held_open on terminal_held (agency_id, terminal_id, pin) where released_at is null and discarded_at is null;
select luwes.isolate('terminal_held');

-- What happened to the terminal itself: clock set, data cleared, server changed, alarms of the door.
create table terminal_event (
  agency_id int not null,
  terminal_id uuid not null,
  event_id uuid not null,
  dialect text not null check (dialect in ('attendance', 'security')),
  code int not null,
  local_time text,
  by_pin text not null default '',
  received_at timestamptz not null,
  primary key (agency_id, terminal_id, event_id),
  foreign key (agency_id, terminal_id) references terminal on delete cascade
);
create index terminal_event_at on terminal_event (agency_id, terminal_id, received_at desc);
select luwes.isolate('terminal_event');

-- What somebody should look at; at most one open of a kind.
create table terminal_alarm (
  agency_id int not null,
  terminal_id uuid not null,
  alarm_id uuid not null,
  kind text not null check (kind in ('clockDrift', 'silent', 'otherNetwork', 'countDiffers', 'unknownTable', 'security', 'badLines')),
  params jsonb not null default '{}',
  begun_at timestamptz not null,
  last_at timestamptz not null,
  times int not null default 1,
  ended_at timestamptz,
  ended_by uuid,
  primary key (agency_id, terminal_id, alarm_id),
  foreign key (agency_id, terminal_id) references terminal on delete cascade
);
create unique index terminal_alarm_open on terminal_alarm (agency_id, terminal_id, kind) where ended_at is null;
select luwes.isolate('terminal_alarm');

create table terminal_command (
  agency_id int not null,
  terminal_id uuid not null,
  -- The number that goes over the wire.
  seq int not null,
  command jsonb not null,
  made_at timestamptz not null,
  -- Null: Luwes itself, after a gap.
  made_by uuid,
  sent_at timestamptz,
  ended_at timestamptz,
  result int,
  primary key (agency_id, terminal_id, seq),
  foreign key (agency_id, terminal_id) references terminal on delete cascade
);
create index terminal_command_open on terminal_command (agency_id, terminal_id, seq) where sent_at is null and ended_at is null;
select luwes.isolate('terminal_command');

-- Every request with content for thirty days, templates, passwords, keys and card numbers cut out; mere signs of life are counted on the terminal.
create table terminal_request (
  agency_id int not null,
  terminal_id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  address text not null,
  kind text not null,
  target text not null,
  bytes int not null,
  received int not null,
  understood int not null,
  status int not null,
  body text not null,
  primary key (agency_id, terminal_id, request_id),
  foreign key (agency_id, terminal_id) references terminal on delete cascade
);
create index terminal_request_at on terminal_request (agency_id, at);
select luwes.isolate('terminal_request');

-- Which column of a table holds what, as it was last confirmed.
create table terminal_columns (
  agency_id int primary key references agency,
  mapping jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null
);
select luwes.isolate('terminal_columns');
