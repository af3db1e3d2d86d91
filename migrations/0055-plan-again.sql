-- Planning again with the least change: what a unit's part rests on belongs to a version, and a proposal waits until somebody takes it.
alter table plan_unit add column version int not null default 1;
alter table plan_unit drop constraint plan_unit_pkey;
alter table plan_unit add primary key (agency_id, plan_id, unit_id, version);

-- Bounds that units share as this version knows them; null where they are those of an earlier version.
alter table plan_version add column shared jsonb;

create table plan_proposal (
  agency_id int not null,
  plan_id uuid not null,
  job_id uuid not null,
  -- The version that it changes; taken only while that is still the newest.
  version int not null,
  -- First day that may change.
  first_day date not null,
  policy_digest text not null,
  instruments jsonb not null,
  shared jsonb not null,
  breaches jsonb not null,
  -- Lines that change, and what the touched units rest on now.
  lines jsonb not null,
  grounds jsonb not null,
  -- No plan with fewer changes of other people exists.
  proven boolean not null,
  made_at timestamptz not null,
  made_by uuid,
  taken_at timestamptz,
  primary key (agency_id, plan_id, job_id),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
select luwes.isolate('plan_proposal');
