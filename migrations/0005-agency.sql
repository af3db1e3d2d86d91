-- What an agency sets for itself (logo, its own single sign-on), whether it is suspended, and accounts of one person in several agencies.

alter table agency add column suspended_at timestamptz;

create table agency_logo (
  agency_id int primary key references agency,
  media_type text not null check (media_type in ('image/png', 'image/svg+xml')),
  bytes bytea not null,
  sha256 text not null,
  changed_at timestamptz not null
);
select luwes.isolate('agency_logo');

create table agency_sso (
  agency_id int primary key references agency,
  issuer text not null,
  client_id text not null,
  -- Sealed under the master key for this agency alone.
  client_secret bytea not null,
  -- E-mail domains that the provider is believed for; empty means any.
  domains jsonb not null default '[]',
  changed_at timestamptz not null
);
select luwes.isolate('agency_sso');

-- Accounts in other agencies whose password was proven by whoever holds this session, and when.
alter table session add column proven jsonb not null default '[]';
