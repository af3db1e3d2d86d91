-- Instruments that an agency follows. Every version is kept and none is changed; what holds on a day is computed from the newest ones.
create table policy_version (
  agency_id int not null references agency,
  -- The code of the instrument, e.g. se-menpanrb-58-2020.
  instrument_id text not null,
  version int not null check (version >= 1),
  -- A discarded draft is no longer shown; a revoked instrument still holds for its old days.
  state text not null check (state in ('draft', 'inForce', 'revoked', 'discarded')),
  -- Whether it was taken from the ready instruments or written here.
  origin text not null check (origin in ('ready', 'own')),
  -- The whole instrument as domain/policy/instrument.ts shapes it.
  body jsonb not null,
  note text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  primary key (agency_id, instrument_id, version)
);
select luwes.isolate('policy_version');
revoke update, delete on policy_version from luwes_app;

-- Regional states (PSBB, risk zone, PPKM, emergency) with dates. Where two hold on a day, the one recorded later speaks.
create table policy_switch (
  agency_id int not null references agency,
  switch_id uuid not null,
  seq bigint generated always as identity,
  name text not null,
  value text not null,
  -- Kemendagri code of another place than the agency's own.
  region text,
  valid_from date not null,
  valid_to date,
  -- The decree or announcement it rests on.
  basis text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (agency_id, switch_id),
  check (valid_to is null or valid_to >= valid_from)
);
create index policy_switch_order on policy_switch (agency_id, seq);
select luwes.isolate('policy_switch');
revoke update, delete on policy_switch from luwes_app;
