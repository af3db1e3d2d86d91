-- A request that is settled changes days of a published plan in place: the plan does not become newer than others published after it.
alter table plan_action add column in_place boolean not null default false;

-- The version in which a line really became what it says, where it was only put down again; null: its own version.
alter table plan_line add column since int;

-- In which version of which plan an approved request was settled; taking that publication back takes the request back too.
create table request_settlement (
  agency_id int not null,
  request_id uuid not null,
  plan_id uuid not null,
  version int not null,
  primary key (agency_id, request_id, plan_id),
  foreign key (agency_id, request_id) references roster_request on delete cascade,
  foreign key (agency_id, plan_id) references plan on delete cascade
);
create index request_settlement_plan on request_settlement (agency_id, plan_id, version);
select luwes.isolate('request_settlement');

alter table roster_request_action drop constraint roster_request_action_move_check;
alter table roster_request_action add constraint roster_request_action_move_check
  check (move in ('agreed', 'declined', 'approved', 'refused', 'withdrawn', 'expired', 'overtaken', 'undone'));
