-- Kiosks that read cards, displays that show a rotating code, what kiosks saw, roll calls and meetings.

create table station (
  agency_id int not null references agency,
  station_id uuid not null,
  kind text not null check (kind in ('kiosk', 'display')),
  -- Stands in the rotating code.
  number int not null check (number between 1 and 65535),
  name text not null,
  workplace_id uuid not null,
  -- Whose operators look after it.
  unit_id uuid not null,
  created_at timestamptz not null,
  -- One-time code, as a keyed hash; gone once it was used.
  pairing_hash bytea,
  pairing_until timestamptz,
  -- Point of P-256 of the key that signs what the station says.
  public_key bytea check (length(public_key) = 65),
  paired_at timestamptz,
  device text not null default '',
  -- Displays alone: sealed under the master key; keys of single days are derived from it.
  secret bytea,
  retired_at timestamptz,
  seen_at timestamptz,
  synced_at timestamptz,
  -- Events that the station still holds, and how far its clock stood off, in milliseconds, when it was last heard.
  waiting int not null default 0,
  clock_off bigint,
  -- Where the chain of its events stands.
  last_seq bigint not null default 0,
  chain text not null default '',
  primary key (agency_id, station_id),
  foreign key (agency_id, workplace_id) references workplace,
  foreign key (agency_id, unit_id) references unit,
  check (kind = 'display' or secret is null)
);
create unique index station_number on station (agency_id, number);
create unique index station_name on station (agency_id, lower(name)) where retired_at is null;
create unique index station_pairing on station (pairing_hash) where pairing_hash is not null;
create index station_id on station (station_id);
select luwes.isolate('station');

create table roll_call (
  agency_id int not null references agency,
  roll_call_id uuid not null,
  kind text not null check (kind in ('rollCall', 'meeting')),
  name text not null,
  place text not null,
  -- Kiosks of this workplace offer it; null for all of the agency.
  workplace_id uuid,
  unit_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  closed_at timestamptz,
  primary key (agency_id, roll_call_id),
  foreign key (agency_id, workplace_id) references workplace,
  foreign key (agency_id, unit_id) references unit,
  check (ends_at > starts_at)
);
create index roll_call_time on roll_call (agency_id, starts_at);
select luwes.isolate('roll_call');

create table roll_call_expected (
  agency_id int not null,
  roll_call_id uuid not null,
  employee_id uuid not null,
  primary key (agency_id, roll_call_id, employee_id),
  foreign key (agency_id, roll_call_id) references roll_call on delete cascade,
  foreign key (agency_id, employee_id) references employee
);
select luwes.isolate('roll_call_expected');

-- What a kiosk sent, as it was signed, and what became of it. Never changed.
create table station_event (
  agency_id int not null,
  station_id uuid not null,
  event_id uuid not null,
  seq bigint not null,
  received_at timestamptz not null,
  at timestamptz not null,
  employee_id uuid,
  roll_call_id uuid,
  method text check (method in ('qrCard', 'qrLive')),
  confirmed boolean,
  outcome text not null,
  said text not null,
  signature bytea not null,
  primary key (agency_id, station_id, event_id),
  foreign key (agency_id, station_id) references station
);
create index station_event_seq on station_event (agency_id, station_id, seq);
create index station_event_person on station_event (agency_id, employee_id, at);
select luwes.isolate('station_event');
revoke update, delete on station_event from luwes_app;

create table roll_call_presence (
  agency_id int not null,
  roll_call_id uuid not null,
  employee_id uuid not null,
  at timestamptz not null,
  station_id uuid not null,
  event_id uuid not null,
  primary key (agency_id, roll_call_id, employee_id),
  foreign key (agency_id, roll_call_id) references roll_call,
  foreign key (agency_id, employee_id) references employee
);
select luwes.isolate('roll_call_presence');

-- Who used which code of a display: a repeat is harmless, another device in the same step is a sign.
create table display_use (
  agency_id int not null,
  station_id uuid not null,
  step bigint not null,
  employee_id uuid not null,
  used_at timestamptz not null,
  primary key (agency_id, station_id, step, employee_id),
  foreign key (agency_id, station_id) references station
);
create index display_use_at on display_use (agency_id, used_at);
select luwes.isolate('display_use');
