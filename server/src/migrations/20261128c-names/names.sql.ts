/** Hand-written: what entities cannot say. */
export const names = String.raw`
grant update (version, renamed_at, renamed_by_name) on tenant to filiera_app;

-- A contact made from a user is called as the user is (C1), and goes by another name with it.
update contact c set first_name = u.first_name, last_name = u.last_name, email = u.email, version = c.version + 1
from "user" u where u.id = c.user_id and (c.first_name, c.last_name, c.email) is distinct from (u.first_name, u.last_name, u.email);
create function rename_contact() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update contact set first_name = new.first_name, last_name = new.last_name, version = version + 1,
    updated_at = coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()), updated_by_name = new.first_name || ' ' || new.last_name
  where user_id = new.id;
  return null;
end $$;
create trigger rename_contact after update of first_name, last_name on "user" for each row
  when ((old.first_name, old.last_name) is distinct from (new.first_name, new.last_name)) execute function rename_contact();
`;
