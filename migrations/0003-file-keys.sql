-- An encrypted file has a key of its own, wrapped by a master key; which one is remembered, so that master keys can be changed.
alter table stored_file add column key_id text;
alter table stored_file add column wrapped_key bytea;
alter table stored_file add check ((wrapped_key is null) = (key_id is null) and (encrypted or wrapped_key is null));
