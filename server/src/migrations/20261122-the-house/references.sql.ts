/** Hand-written: what entities cannot say. */
export const references = String.raw`
-- References. Those within a company carry its id, so that no row can point into another one (foreign keys ignore policies).
alter table tenant add foreign key (parent_id) references tenant (id);
alter table tenant add foreign key (vendor_id) references tenant (id);
alter table tenant_ancestor add foreign key (ancestor_id) references tenant (id) on delete cascade;
alter table tenant_ancestor add foreign key (tenant_id) references tenant (id) on delete cascade;

do $$
declare owned text;
begin
  foreach owned in array array['partner_terms', 'company_profile', 'contact', 'user', 'api_key', 'idempotency_key', 'billing_account', 'balance', 'balance_movement',
    'subscription', 'subscription_component', 'subscription_period', 'subscription_event', 'charge', 'quote', 'quote_item', 'order', 'order_item', 'amounts', 'amount_line', 'credit_left', 'audit_entry'] loop
    execute format('alter table %I add foreign key (tenant_id) references tenant (id)', owned);
  end loop;
  foreach owned in array array['charge', 'amounts', 'amount_line', 'credit_left', 'balance', 'balance_movement', 'quote', 'order'] loop
    execute format('alter table %I add foreign key (payer_id) references tenant (id)', owned);
  end loop;
  foreach owned in array array['product', 'component', 'edition', 'edition_component', 'price', 'order_counter'] loop
    execute format('alter table %I add foreign key (vendor_id) references tenant (id)', owned);
  end loop;
end $$;

alter table credential add foreign key (user_id) references "user" (id) on delete cascade;
alter table session add foreign key (user_id) references "user" (id) on delete cascade;
alter table one_time_link add foreign key (user_id) references "user" (id) on delete cascade;
alter table api_key_secret add foreign key (api_key_id) references api_key (id) on delete cascade;
alter table api_key add foreign key (created_by_id) references "user" (id);
alter table contact add foreign key (tenant_id, user_id) references "user" (tenant_id, id) on delete set null (user_id);

alter table edition add foreign key (product_id) references product (id);
alter table component add foreign key (product_id) references product (id);
alter table edition_component add foreign key (edition_id) references edition (id);
alter table edition_component add foreign key (component_id) references component (id);
alter table price add foreign key (edition_id) references edition (id);
alter table price add foreign key (edition_component_id) references edition_component (id);

alter table subscription add foreign key (product_id) references product (id);
alter table subscription add foreign key (edition_id) references edition (id);
alter table subscription add foreign key (tenant_id, replaces_id) references subscription (tenant_id, id) deferrable initially deferred;
alter table subscription add foreign key (tenant_id, replaced_by_id) references subscription (tenant_id, id) deferrable initially deferred;
alter table subscription_component add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table subscription_component add foreign key (component_id) references component (id);
alter table subscription_period add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table subscription_period add foreign key (tenant_id, order_id) references "order" (tenant_id, id);
alter table subscription_event add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table subscription_event add foreign key (tenant_id, order_id) references "order" (tenant_id, id);
alter table charge add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table charge add foreign key (tenant_id, order_id) references "order" (tenant_id, id);

alter table amount_line add foreign key (tenant_id, amounts_id) references amounts (tenant_id, id);
alter table credit_left add foreign key (tenant_id, amounts_id) references amounts (tenant_id, id);
alter table quote add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table quote add foreign key (tenant_id, amounts_id) references amounts (tenant_id, id);
alter table quote add foreign key (edition_id) references edition (id);
alter table quote_item add foreign key (tenant_id, quote_id) references quote (tenant_id, id);
alter table quote_item add foreign key (component_id) references component (id);
alter table "order" add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id);
alter table "order" add foreign key (tenant_id, resulting_subscription_id) references subscription (tenant_id, id) deferrable initially deferred;
alter table "order" add foreign key (tenant_id, quote_id) references quote (tenant_id, id);
alter table "order" add foreign key (tenant_id, amounts_id) references amounts (tenant_id, id);
alter table "order" add foreign key (edition_id) references edition (id);
alter table order_item add foreign key (tenant_id, order_id) references "order" (tenant_id, id);
alter table order_item add foreign key (component_id) references component (id);
alter table balance_movement add foreign key (tenant_id, order_id) references "order" (tenant_id, id);
`;
