-- Check-in by phone: whose phone, what it signed, where home is, and what was found when punches were looked at together.

-- A browser on a phone, known by the key that it made and cannot give away.
create table phone (
  agency_id int not null references agency,
  phone_id uuid not null,
  employee_id uuid not null,
  -- SubjectPublicKeyInfo.
  public_key bytea not null,
  algorithm text not null check (algorithm in ('P-256', 'Ed25519')),
  -- Stays with the browser when another person signs in, so that a phone in two hands shows.
  browser bytea not null,
  name text not null,
  state text not null check (state in ('asked', 'approved', 'active', 'refused', 'ended')),
  -- Why another phone, or why one that somebody else uses as well; empty for the first.
  reason text not null default '' check (reason in ('', 'new', 'lost', 'broken', 'cleared', 'shared', 'other')),
  note text not null default '',
  asked_at timestamptz not null,
  -- An approved phone is used from here on.
  usable_from timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decision_note text not null default '',
  ended_at timestamptz,
  -- Whether its owner proved himself by a passkey when it was made known.
  passkey boolean not null,
  -- The last of its events that was looked at.
  head_seq int not null default 0,
  head_hash text not null default '',
  primary key (agency_id, phone_id),
  foreign key (agency_id, employee_id) references employee
);
create unique index phone_key on phone (agency_id, public_key);
create unique index phone_active on phone (agency_id, employee_id) where state = 'active';
create unique index phone_asked on phone (agency_id, employee_id) where state in ('asked', 'approved');
create index phone_browser on phone (agency_id, browser);
select luwes.isolate('phone');

-- What a phone sent, written with its punch: it keeps a punch from being taken twice under another day, and waits to be looked at.
create table phone_event (
  agency_id int not null,
  punch_id uuid not null,
  employee_id uuid not null,
  phone_id uuid not null,
  day date not null,
  received_at timestamptz not null,
  -- Ten-thousandths of a degree, about eleven metres; exact coordinates are never kept.
  lat int,
  lon int,
  accuracy real,
  -- Keyed hash of the exact coordinates, to find equal ones.
  spot bytea,
  -- Null once it was looked at.
  signed text,
  signature text,
  passkey jsonb,
  primary key (agency_id, punch_id)
);
create index phone_event_waiting on phone_event (agency_id, received_at) where signed is not null;
select luwes.isolate('phone_event');

-- Where punches were, rounded, for ninety days.
create table punch_position (
  agency_id int not null,
  employee_id uuid not null,
  day date not null,
  punch_id uuid not null,
  lat int not null,
  lon int not null,
  accuracy real not null,
  spot bytea not null,
  primary key (agency_id, employee_id, day, punch_id)
);
create index punch_position_spot on punch_position (agency_id, spot);
create index punch_position_day on punch_position (agency_id, day);
select luwes.isolate('punch_position');

-- What shows only beside other punches, found after the receipt. It never decides.
create table punch_signal (
  agency_id int not null,
  employee_id uuid not null,
  day date not null,
  punch_id uuid not null,
  code text not null,
  params jsonb not null,
  found_at timestamptz not null,
  primary key (agency_id, employee_id, day, punch_id, code)
);
create index punch_signal_day on punch_signal (agency_id, day);
select luwes.isolate('punch_signal');

-- The declared home, sealed: the system compares, nobody reads. A new one counts from the day after.
create table home_circle (
  agency_id int not null references agency,
  home_id uuid not null,
  employee_id uuid not null,
  sealed bytea not null,
  valid_from date not null,
  valid_to date,
  declared_at timestamptz not null,
  primary key (agency_id, home_id),
  foreign key (agency_id, employee_id) references employee,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index home_circle_from on home_circle (agency_id, employee_id, valid_from);
select luwes.isolate('home_circle');

-- Presence prompts of a day at home, drawn before it begins. The hash is shown in the morning, the salt when the day is over: nobody
-- can have chosen the moments later.
create table presence_draw (
  agency_id int not null references agency,
  day date not null,
  employee_id uuid not null,
  moments timestamptz[] not null,
  minutes int not null,
  salt text not null,
  commitment text not null,
  drawn_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (agency_id, day, employee_id),
  foreign key (agency_id, employee_id) references employee
);
select luwes.isolate('presence_draw');
revoke update on presence_draw from luwes_app;

create table presence_answer (
  agency_id int not null,
  day date not null,
  employee_id uuid not null,
  n int not null,
  told_at timestamptz,
  answered_at timestamptz,
  primary key (agency_id, day, employee_id, n),
  foreign key (agency_id, day, employee_id) references presence_draw on delete cascade
);
select luwes.isolate('presence_answer');
