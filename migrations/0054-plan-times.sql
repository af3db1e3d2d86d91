-- Shifts and waves of a plan: its table of times, and one character a day in each line that points into it ('.' without hours).

alter table plan add column times jsonb not null default '[]';
alter table plan_line add column times text;
alter table plan_line add constraint plan_line_times check (times is null or length(times) = length(modes));
