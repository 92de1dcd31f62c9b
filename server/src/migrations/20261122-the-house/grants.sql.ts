/** Hand-written: what entities cannot say. */
export const grants = String.raw`
-- The application owns nothing and may do no more than its features need. What is not here is granted to nobody.
revoke all on all functions in schema public from public;
alter default privileges revoke execute on functions from public;

grant usage on schema public to filiera_app;
grant usage on sequence tenant_node to filiera_app;
-- Where a company stands in the tree is nobody's to write but the triggers'.
grant select, insert on tenant to filiera_app;
grant update (name, status, payer, access, account_manager_name) on tenant to filiera_app;
grant select, insert, update on company_profile, billing_account, subscription, "order", api_key to filiera_app;
grant select, insert, update, delete on contact, product, component, edition, edition_component, price, subscription_component to filiera_app;
-- Written once, never changed: history and money.
grant select, insert on partner_terms, quote, quote_item, order_item, amounts, amount_line, credit_left, charge, balance_movement, subscription_period, subscription_event, audit_entry to filiera_app;
grant select, insert, update, delete on rate_limit, idempotency_key to filiera_app;
grant select on "user", balance, tenant_ancestor, viewer to filiera_app;

grant execute on function sign_in, find_credential, open_session, close_session, close_sessions, store_key_secret, note_key_use, redeem_link, search_tenants,
  pricing_facts, amounts_facts, next_order_number to filiera_app;
`;
