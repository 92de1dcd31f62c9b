/** Hand-written: what entities cannot say. */
export const imports = String.raw`
alter table import add foreign key (tenant_id) references tenant (id);
alter table import add foreign key (actor_tenant_id) references tenant (id);
alter table import_row add foreign key (tenant_id, import_id) references import (tenant_id, id) on delete cascade;
alter table import_piece add foreign key (tenant_id, import_id) references import (tenant_id, id) on delete cascade;
do $$
declare owned text;
begin
  foreach owned in array array['import', 'import_row', 'import_piece'] loop
    execute format('create trigger own_vendor before insert on %I for each row execute function own_vendor()', owned);
  end loop;
end $$;
create trigger keep_owner before update of tenant_id on import for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner();

grant select, insert, delete on import, import_row, import_piece to filiera_app;
grant update (bytes, state, failure, failure_detail, encoding, columns, rows_checked, bytes_checked, rows_wrong, customers_new, customers_known, customers_wrong, contacts_new, ended_at) on import to filiera_app;
grant update (outcome) on import_row to filiera_app;
`;
