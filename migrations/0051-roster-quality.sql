-- How good a version is: points and the bound that no plan can be below, how it was come by. Null where people changed the plan.

alter table plan_version add column quality jsonb;
