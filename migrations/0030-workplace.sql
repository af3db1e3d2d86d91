-- Sites, rooms, counters and equipment used in common. Who works where stands in unit_version and placement.
create table workplace (
  agency_id int not null references agency,
  workplace_id uuid not null,
  name text not null,
  address text not null default '',
  -- Kemendagri code, e.g. 33.74.01; names come from the region list, not from here.
  district text,
  zone text not null check (zone in ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura')),
  -- Circle or polygon in WGS 84 degrees; null while nobody has drawn one.
  fence jsonb,
  week_pattern_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, workplace_id),
  foreign key (agency_id, week_pattern_id) references week_pattern
);
create unique index workplace_name on workplace (agency_id, lower(name));
select luwes.isolate('workplace');

create table room (
  agency_id int not null,
  room_id uuid not null,
  workplace_id uuid not null,
  name text not null,
  capacity int not null check (capacity >= 0),
  primary key (agency_id, room_id),
  foreign key (agency_id, workplace_id) references workplace on delete cascade
);
create unique index room_name on room (agency_id, workplace_id, lower(name));
select luwes.isolate('room');

-- A counter belongs to the unit that serves there; the workplace is where it stands.
create table counter (
  agency_id int not null,
  counter_id uuid not null,
  unit_id uuid not null,
  workplace_id uuid not null,
  name text not null,
  service text,
  minimum_staff int not null check (minimum_staff >= 0),
  primary key (agency_id, counter_id),
  foreign key (agency_id, unit_id) references unit,
  foreign key (agency_id, workplace_id) references workplace on delete cascade
);
create unique index counter_name on counter (agency_id, workplace_id, lower(name));
create index counter_unit on counter (agency_id, unit_id);
select luwes.isolate('counter');

create table counter_staff (
  agency_id int not null,
  counter_id uuid not null,
  employee_id uuid not null,
  primary key (agency_id, counter_id, employee_id),
  foreign key (agency_id, counter_id) references counter on delete cascade,
  foreign key (agency_id, employee_id) references employee on delete cascade
);
create index counter_staff_employee on counter_staff (agency_id, employee_id);
select luwes.isolate('counter_staff');

create table equipment (
  agency_id int not null,
  equipment_id uuid not null,
  room_id uuid not null,
  name text not null,
  kind text not null check (kind in ('computer', 'telephone', 'printer', 'scanner', 'vehicle', 'doorHandle', 'other')),
  primary key (agency_id, equipment_id),
  foreign key (agency_id, room_id) references room on delete cascade
);
create index equipment_room on equipment (agency_id, room_id);
select luwes.isolate('equipment');
