-- What came since a moment is asked for every few seconds while somebody follows.
create index inbox_message_at on inbox_message (agency_id, at);
