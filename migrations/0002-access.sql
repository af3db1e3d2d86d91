-- Ways to sign in, waits after wrong passwords, and one-time tokens. Rows that belong to no agency yet carry agency 0, which no transaction of an agency can see.

-- A device that stays signed in for weeks, and the last time a person proved who he is.
alter table session add column lasting boolean not null default false;
alter table session add column method text not null default 'password' check (method in ('password', 'passkey', 'sso'));

alter table account add column password_changed_at timestamptz;

create table passkey (
  agency_id int not null,
  passkey_id uuid not null,
  account_id uuid not null,
  -- As the browser names it, base64url.
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text not null default '',
  name text not null,
  backed_up boolean not null default false,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (agency_id, passkey_id),
  foreign key (agency_id, account_id) references account
);
create index passkey_account on passkey (agency_id, account_id);
select luwes.isolate('passkey');

-- Challenges and other sealed one-time values that have been answered; a second use is refused until they expire by themselves.
create table used_once (
  agency_id int not null,
  value_hash bytea not null,
  expires_at timestamptz not null,
  primary key (agency_id, value_hash)
);
create index used_once_expires on used_once (expires_at);
select luwes.isolate('used_once');

create table recovery_code (
  agency_id int not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (agency_id, account_id, code_hash),
  foreign key (agency_id, account_id) references account
);
select luwes.isolate('recovery_code');

create table password_reset (
  agency_id int not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (agency_id, token_hash),
  foreign key (agency_id, account_id) references account
);
create index password_reset_account on password_reset (agency_id, account_id);
select luwes.isolate('password_reset');

-- Waits after wrong answers, by keyed hash of a sign-in name, of an address, or of both; names and addresses themselves are not kept.
create table sign_in_wait (
  agency_id int not null default 0,
  key_hash bytea not null,
  failures int not null,
  last_failed_at timestamptz not null,
  wait_until timestamptz not null,
  primary key (agency_id, key_hash)
);
create index sign_in_wait_last on sign_in_wait (last_failed_at);
select luwes.isolate('sign_in_wait');

-- Pairs of sign-in name and address that have succeeded: a stranger's failures elsewhere do not make them wait.
create table known_sign_in (
  agency_id int not null,
  pair_hash bytea not null,
  last_at timestamptz not null,
  primary key (agency_id, pair_hash)
);
select luwes.isolate('known_sign_in');

-- The one-time code of the first set-up; empty once an agency exists.
create table set_up_code (
  agency_id int not null default 0,
  code_hash bytea not null,
  made_at timestamptz not null,
  primary key (agency_id)
);
select luwes.isolate('set_up_code');
