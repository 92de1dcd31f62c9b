/** Generated from the entities, then written by hand. */
export const clock = String.raw`
create table "demo_clock" ("id" boolean not null default true, "offset_seconds" bigint not null, primary key ("id"));
alter table "demo_clock" add constraint "demo_clock_one" check (id);
alter table "demo_clock" add constraint "demo_clock_forward" check (offset_seconds >= 0);
alter table "demo_clock" enable row level security;
alter table "demo_clock" force row level security;
create policy "owner" on "demo_clock" to "filiera_owner" using (true) with check (true);

-- How far the clock of a demo world is ahead, in seconds: asked by servers and workers that were told to be of one.
create function clock_offset() returns bigint language sql stable security definer set search_path = public as $$
  select coalesce((select offset_seconds from demo_clock), 0)
$$;
grant execute on function clock_offset to filiera_app;
`;
