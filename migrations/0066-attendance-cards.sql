-- Personal QR cards: the agency's signing keys, who holds which card, revocations, the phone that shows a live code, photos for the officer.

-- The private half is sealed under the master key. A retired key signs no new cards; those it signed count until they expire.
create table card_key (
  agency_id int not null references agency,
  key_id int not null check (key_id between 1 and 255),
  public_key bytea not null check (length(public_key) = 32),
  sealed bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (agency_id, key_id)
);
create unique index card_key_current on card_key (agency_id) where retired_at is null;
select luwes.isolate('card_key');

-- The opaque number that stands in a card instead of name and NIP, and the photo that the officer at the kiosk compares with the face.
create table card_holder (
  agency_id int not null,
  employee_id uuid not null,
  holder bytea not null check (length(holder) = 8),
  photo_file_id uuid,
  -- May show the printed card where the agency otherwise wants the live code.
  printed boolean not null default false,
  primary key (agency_id, employee_id),
  foreign key (agency_id, employee_id) references employee,
  foreign key (agency_id, photo_file_id) references stored_file
);
create unique index card_holder_number on card_holder (agency_id, holder);
select luwes.isolate('card_holder');

create table card (
  agency_id int not null,
  card_id uuid not null,
  employee_id uuid not null,
  credential bytea not null check (length(credential) = 6),
  key_id int not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_why text check (revoked_why in ('renewed', 'lost', 'misused', 'left', 'other')),
  revoked_by uuid,
  primary key (agency_id, card_id),
  foreign key (agency_id, employee_id) references card_holder,
  foreign key (agency_id, key_id) references card_key,
  check ((revoked_at is null) = (revoked_why is null))
);
create unique index card_credential on card (agency_id, credential);
create unique index card_open on card (agency_id, employee_id) where revoked_at is null;
create index card_revoked on card (agency_id, revoked_at) where revoked_at is not null;
select luwes.isolate('card');

-- The key that signs the live code on an employee's phone; it never leaves the phone, only its public half is here.
create table live_key (
  agency_id int not null,
  live_key_id uuid not null,
  employee_id uuid not null,
  -- A point of P-256, uncompressed.
  public_key bytea not null check (length(public_key) = 65),
  device text not null default '',
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, live_key_id),
  foreign key (agency_id, employee_id) references employee
);
create unique index live_key_open on live_key (agency_id, employee_id) where ended_at is null;
-- One phone key belongs to one person.
create unique index live_key_public on live_key (agency_id, public_key);
select luwes.isolate('live_key');

-- How an agency uses its cards; where there is no row, the defaults below hold.
create table card_rules (
  agency_id int primary key references agency,
  valid_days int not null default 365 check (valid_days between 1 and 1825),
  printed text not null default 'everybody' check (printed in ('everybody', 'granted')),
  -- One scan in so many asks the officer to compare face and photo; null never.
  confirm_one_in int default 25 check (confirm_one_in between 1 and 1000),
  updated_at timestamptz not null
);
select luwes.isolate('card_rules');
