/** Hand-written: what entities cannot say. */
export const payments = String.raw`
do $$
declare owned text;
begin
  foreach owned in array array['payment_customer', 'payment_method_setup', 'payment_method_on_file', 'payment'] loop
    execute format('alter table %I add foreign key (tenant_id) references tenant (id)', owned);
    execute format('create trigger own_vendor before insert on %I for each row execute function own_vendor()', owned);
    execute format('create trigger keep_owner before update of tenant_id on %I for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner()', owned);
  end loop;
end $$;
alter table payment_method_setup add foreign key (actor_tenant_id) references tenant (id);
alter table payment add foreign key (order_tenant_id, order_id) references "order" (tenant_id, id);
alter table payment add foreign key (tenant_id, method_id) references payment_method_on_file (tenant_id, id);

-- The application begins; what a provider says is recorded by the worker alone.
grant select, insert on payment_customer, payment_method_setup, payment to filiera_app;
grant update (setup_ref, customer_ref) on payment_method_setup to filiera_app;
grant select on payment_method_on_file to filiera_app;
grant update (removed_at) on payment_method_on_file to filiera_app;
grant update (state, failure_code, asked_at) on payment_method_setup to filiera_worker;
grant insert, update (method_ref, customer_ref, brand, last4, expiry_year, expiry_month, account, added_at, added_by_name, warned_days, forgotten_at) on payment_method_on_file to filiera_worker;
grant update (provider_ref, refunded_minor, state, failure_code, action_url, sent_at, asked_at, succeeded_at) on payment to filiera_worker;
grant select, update (handled_at, attempts, last_error) on webhook_event to filiera_worker;

-- Keeps a provider's message, and asks for it to be handled, the first time that it comes.
create function keep_webhook(id uuid, provider text, event_id text, kind text, about text, ref text, charge_id text, at timestamptz) returns void
language plpgsql security definer set search_path = public as $$
begin
  insert into webhook_event (id, provider, event_id, kind, about, ref, charge_id, received_at)
  values (keep_webhook.id, keep_webhook.provider, keep_webhook.event_id, keep_webhook.kind, keep_webhook.about, keep_webhook.ref, keep_webhook.charge_id, at)
  on conflict do nothing;
  if found then perform enqueue('handle_webhook', json_build_object('eventId', keep_webhook.id), 'webhook ' || keep_webhook.id); end if;
end $$;

-- How somebody's way to the provider ended, and where they come from: for the browser that comes back, which may have nobody signed in. Its id is all that it shows.
create function setup_standing(setup uuid) returns table (tenant_id uuid, state text, failure_code text) language sql stable rows 1 security definer set search_path = public as $$
  select s.tenant_id, s.state, s.failure_code from payment_method_setup s where s.id = setup
$$;
create function payment_standing(payment uuid) returns table (return_path text, state text, action_url text, asked_at timestamptz) language sql stable rows 1 security definer set search_path = public as $$
  select p.return_path, p.state, p.action_url, p.asked_at from payment p where p.id = payment_standing.payment
$$;

grant execute on function keep_webhook, setup_standing, payment_standing to filiera_app;
`;
