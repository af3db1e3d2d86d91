-- The day on which a stretch was written down. Who is entered late joins the end of his unit's order, so that nobody else's
-- group (cohort, wave) changes; what was there before this column keeps the order of its first days.
alter table placement add column recorded_on date not null default '2000-01-01';
alter table placement alter column recorded_on set default (now() at time zone 'UTC')::date;
