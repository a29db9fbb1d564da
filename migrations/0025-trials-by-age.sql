-- Trials are forgotten by a sweep, of all organizations at once.
drop index profile_trials_by_age;
create index profile_trials_by_age on profile_trials (created_at);
create policy all_organizations on profile_trials to docmill_system using (true) with check (true);
grant select, delete on profile_trials to docmill_system;
