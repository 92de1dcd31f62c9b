import type pg from 'pg';

/** A look at the database's own catalogue: one line for each fault, none when all is well. */
export type Check = (client: pg.ClientBase) => Promise<string[]>;

const faults = (sql: string, values: unknown[] = []): Check => async (client) => (await client.query<{ fault: string }>(`select fault from (${sql}) f order by 1`, values)).rows.map(({ fault }) => fault);

/** The role that the application's logins belong to: what is granted to it, or to everybody, is granted to the application. */
const app = 'filiera_app';
const list = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]::text[]`;

/** Tables without walls. */
const unwalled = [
  'migration', // the ORM's list of what has run; not granted to the application
];

/** Tables that the application may not touch at all: only definer functions read them. */
const secrets = ['credential', 'session', 'api_key_secret', 'one_time_link', 'document_link', 'order_counter', 'invoice_counter', 'order_share', 'identity_provider_secret', 'identity', 'second_factor', 'recovery_code', 'sign_in_challenge', 'webhook_event', 'demo_clock'];

/** What is written once and never changed: history and money (T7, M2, M4). */
const writtenOnce = ['quote', 'quote_line', 'quote_item', 'order_item', 'tenant_order', 'amounts', 'amount_line', 'credit_left', 'credit_source', 'invoice', 'invoice_line', 'invoice_vat', 'cashback_entry', 'cashback_account', 'cashback_month', 'cashback_customer', 'cashback_payout', 'charge', 'balance_movement', 'subscription_period', 'subscription_event', 'audit_entry', 'ticket_message', 'attachment_content', 'vat_check', 'invoice_file', 'transmission', 'transmission_notification'];

/** The functions that run as the owner, past every wall, each read with that in mind; `true` where the application may call it, else it is a trigger or a part of one. */
const definers: Record<string, boolean> = {
  vendor_day: false, keep_tier: false, most_tier: false, tier_on: false, tier_bound: true, tiers_beyond: true,
  grant_payment_terms: true, put_stamp_duty: false, name_invoice_files: true, take_unpaid_reminders: false,
  await_transmissions: false, tend_transmissions: false, name_transmission: false, keep_notification: true, note_transmission: false, settle_transmission: false, resend_obstacle: true, resend_invoice: true, send_obstacle: true, send_invoice: true,
  vat_exceptions_of: false, transfers_arrived: true, arrived_for: false, seller_gaps: true, buyer_gaps: true, gaps_of_buyers: false, issue_invoices: false, use_up: false, pay_invoice: false, left_of_charge: false, left_of_line: true, hold_invoice: true, issue_credit_note: true, reissue_obstacle: true, reissue_invoice: true,
  share_facts: true, keep_shares: true, write_shares: false, earning_chains: false, post_cashback: true, invoice_orders: true, shared_lines: false, hold_cashback: false, cashback_stays: false, keep_cashback: false,
  seller_zone: true, spend_cashback: true, request_payout: true, decide_payout: true, file_payouts: true, move_cashback: false, take_cashback: false,
  parties_of: true,
  sign_in: true, find_credential: true, open_session: true, close_session: true, close_sessions: true, store_key_secret: true, note_key_use: true,
  lock_person: true, issue_link: true, link_before_last: true, issue_reset: true, inspect_link: true, take_link: true, set_password: true, own_password: true, own_sessions: true, close_own_session: true, end_sessions: true,
  void_links: true, apply_email: true, remove_person: true, sees_person: false,
  find_provider: true, keep_provider_secret: true, provider_secret: true, take_identity: true,
  begin_two_factor: true, pending_two_factor: true, confirm_two_factor: true, own_second_factor: true, renew_recovery_codes: true, own_two_factor: true, drop_two_factor: true,
  open_challenge: true, challenged: true, close_challenge: true, spend_code: true, spend_recovery_code: true, owner_of_code: false, person_of_session: false, put_recovery_codes: false, forget_challenges: false,
  ticket_readers: true, deactivation_blockers: true,
  enqueue: true, queue_mails: true, retry_mail: true, count_notice_readers: true, notice_progress: true, notice_readers: false, notice_words: false, start_notice: false, tend_notice: false, queue_notice_mails: false, finish_notice: false, tend_imports: false, search_tenants: true, pricing_facts: true, amounts_facts: true, invoiced_parties: false, lapse_orders: true, clock_offset: true, hold_subscriptions: true, next_order_number: true,
  sold_of: true, shed_licences: true, claim_trial: true, expire_subscriptions: false, end_subscriptions: false, begin_changes: false, overdue_orders: false, lapse_overdue: false,
  list_expiries: false, relist_expiries: false, bring_expiries: false, leave_expiries: false, add_settled: false, add_now_settled: false, say_settled_month: false, admins_of: true, move_tenant: true, own_path: false,
  keep_webhook: true, setup_standing: true, payment_standing: true, method_to_charge: true, give_up_payments: true,
  issue_document_link: true, document_readers: true, open_document: true, offer_of_document: true, renew_document: true, begin_setup_by_link: true, note_setup_by_link: true, payer_by_link: false, payment_to_confirm: true, issue_payer_link: false,
  work_for: false, vendor_name: false, tend_vat_numbers: false,
  billing_readers: false, reserve_order_numbers: false, take_renewals: false, renewals_due: false, renewals_to_retry: false, editions_over_time: false, take_reminders: false, resume_renewal: false, note_reminders: false, vendor_admins: false, write_renewals: false, park_renewals: false,
  list_below: false, partner_of: true, end_payer_proposal: false, spread_access: false, rename_contact: false, await_answer: false, await_others: false, end_terms: false, relist: false, refresh_search: false, rename_search: false, keep_balance: false, follow_state: false, list_orders: false, list_lines: false,
  issue_licence_links: true, check_licence: true, move_licences: true, void_licence_links: false, count_bought_licences: false, recount_bought_licences: false, count_given_licences: false, count_freed_licences: false, count_lost_licences: false, count_moved_licences: false,
};

/** Tables whose rows the worker sees whole, whatever company they are of: it delivers for all. */
const workersOwn = ['transfer_account', 'mail', 'notice', 'payment_customer', 'payment_method_setup', 'payment_method_on_file', 'payment', 'webhook_event'];

/** Columns called `..._id` that point to no table. */
const pointNowhere = [
  'audit_entry.actor_id', // stays when the person or key is gone (T7)
  'audit_entry.subject_id', // of whatever kind of thing
  'import.actor_id', // as the entries of what it makes
  'idempotency_key.actor_id', // a user or a key
  'ticket.last_message_by_id', 'ticket_message.author_id', 'ticket_attachment.uploaded_by_id', 'ticket_reading.reader_id', // a user or a key, who may be gone
  'identity_provider.client_id', // how a provider calls us
  'payment_method_setup.actor_id', // as the entry of what it ends in
  'webhook_event.event_id', 'webhook_event.charge_id', // the provider's, and what it repeats of ours
  'balance_movement.receipt_id', // an entry of a statement, or a transfer recorded by hand
  'cashback_entry.transaction_id', // entries of one name each other
  'mail.link_id', // a link that has expired is gone
];

/** References between two companies' rows that need not be of one company. */
const crossCompanies = [
  'mail.notice_id', // a notice is read below its publisher
  'document_link.quote_id, vendor_id', 'document_link.order_id, vendor_id', 'document_link.sender_id', // it is sent from above to whoever reads or pays
  'payment.order_id, order_tenant_id', 'payment_method_setup.order_id, order_tenant_id', 'statement_entry.order_id, order_tenant_id', // a partner pays for its customers
  'cashback_entry.order_line_id', 'cashback_entry.order_id, vendor_id', // a partner earns of what its customers buy
  'credit_source.charge_id', // a credit of several companies' orders stands with who pays
  'invoice.order_id, vendor_id', 'invoice_line.charge_id', // an invoice is whoever pays', for what is each company's own
  'api_key.created_by_id', // a key may be made by somebody from above
  // An order of several companies stands with who pays; its lines, and what happened by it, are each company's own.
  'order_line.order_id, vendor_id', 'quote_line.quote_id, vendor_id', 'quote.sale_id, vendor_id', 'tenant_order.order_id, vendor_id', 'subscription_event.order_id, vendor_id', 'subscription_period.order_id, vendor_id',
];

export const checks: Record<string, Check> = {
  'every table has row-level security, enabled and forced, and a policy': faults(`
    select c.relname || ' has no wall' as fault from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'm') and c.relname <> all (${list(unwalled)})
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
    union all
    select c.relname || ' is a view over tables, read as its owner' from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)
      and exists (select from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid join pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
        where r.ev_class = c.oid and t.relkind in ('r', 'p'))`),

  'no policy lets everybody through, but for counters that belong to nobody': faults(`
    select p.polrelid::regclass || ': ' || p.polname as fault from pg_policy p
    where p.polrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) and p.polroles <> array['filiera_owner'::regrole::oid] and not (p.polroles = array['filiera_worker'::regrole::oid] and p.polrelid::regclass::text = any (${list(workersOwn)})) and p.polrelid <> 'rate_limit'::regclass
      and coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') = 'true' and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') = 'true'`),

  'no policy drives the plan: paths are compared by an operator that no index serves': faults(`
    select p.polrelid::regclass || ': ' || p.polname as fault from pg_policy p
    where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ '(^|[^\\^])(<@|@>)'`),

  'every policy compares with settings that an empty text does not open': faults(`
    select p.polrelid::regclass || ': ' || p.polname as fault from pg_policy p
    where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'current_setting\\(''app\\.(scope|home|vendor|depth|viewer|document|amounts)'''
      and replace(concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), 'NULLIF(current_setting(', '') ~ 'current_setting\\(''app\\.(scope|home|vendor|depth|viewer|document|amounts)'''`),

  'the queue is the worker\'s: nobody else may touch it, and the worker is nobody special': faults(`
    select c.relname || ' has no row-level security' as fault from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations' and not c.relrowsecurity
    union all select format('%s on %s', p, c.relname) from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) p
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'v') and has_table_privilege('${app}', c.oid, p)
    union all select rolname || ' is special' from pg_roles where rolname like 'filiera\\_worker%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),

  'no column is of an enum type, whose operators are not leakproof': faults(`
    select c.relname || '.' || a.attname as fault from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and t.typtype = 'e'`),

  'the application owns nothing, is nobody special and cannot create': faults(`
    with logins as (select r.* from pg_roles r where r.rolname = '${app}' or (pg_has_role(r.oid, '${app}', 'usage') and r.rolname like '${app}\\_%' and r.rolcanlogin and has_database_privilege(r.oid, current_database(), 'connect')))
    select rolname || ' is special' as fault from logins where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
    union all select l.rolname || ' may create' from logins l where has_schema_privilege(l.oid, 'public', 'create') or has_database_privilege(l.oid, current_database(), 'create') or has_database_privilege(l.oid, current_database(), 'temporary')
    union all select l.rolname || ' owns ' || d.classid::regclass || ' ' || d.objid from logins l join pg_shdepend d on d.refclassid = 'pg_authid'::regclass and d.refobjid = l.oid and d.deptype = 'o'
    union all select l.rolname || ' is also ' || g.rolname from logins l join pg_auth_members m on m.member = l.oid join pg_roles g on g.oid = m.roleid where g.rolname <> '${app}'
    union all select 'the application has no login' where not exists (select from logins where rolcanlogin)`),

  'the application may not touch secrets, change what is written once, or truncate anything': faults(`
    select format('%s on %s', p, t) as fault from unnest(${list(secrets)}) t, unnest(array['select', 'insert', 'update', 'references']) p where has_any_column_privilege('${app}', quote_ident(t), p)
    union all select format('delete on %s', t) from unnest(${list([...secrets, ...writtenOnce])}) t where has_table_privilege('${app}', quote_ident(t), 'delete')
    union all select format('update on %s', t) from unnest(${list(writtenOnce)}) t where has_any_column_privilege('${app}', quote_ident(t), 'update')
    union all select format('%s on %s', p, c.relname) from pg_class c, unnest(array['truncate', 'trigger', 'references']) p
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('${app}', c.oid, p)
    union all select format('anything on %s', t) from unnest(${list(unwalled)}) t where has_table_privilege('${app}', quote_ident(t), 'select, insert, update, delete')`),

  'every function that runs as its owner is on the list, has a fixed search path, and is not for everybody': faults(`
    with reviewed as (select * from jsonb_each_text('${JSON.stringify(definers)}') as r(name, callable)),
    own as (select p.* from pg_proc p where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')),
    definer as (select * from own where prosecdef)
    select proname || ' is not on the list' as fault from definer where proname not in (select name from reviewed)
    union all select name || ' is on the list, but is no such function' from reviewed where name not in (select proname from definer)
    union all select proname || ' has no fixed search path' from definer where not coalesce(proconfig @> array['search_path=public'], false)
    union all select proname || ' is for everybody' from own where proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0)
    union all select d.proname || ' may be called by the application' from definer d join reviewed r on r.name = d.proname where r.callable = 'false' and has_function_privilege('${app}', d.oid, 'execute')
    union all select d.proname || ' may not be called by the application' from definer d join reviewed r on r.name = d.proname where r.callable = 'true' and not has_function_privilege('${app}', d.oid, 'execute')`),

  'every column called ..._id is a foreign key, or its vendor by trigger': faults(`
    select c.relname || '.' || a.attname as fault from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attname like '%\\_id'
      and c.relname || '.' || a.attname <> all (${list([...pointNowhere, ...unwalled])})
      and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey))
      and not (a.attname = 'vendor_id' and (c.relname = 'balance' or exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('own_vendor', 'own_path'))))`),

  'a reference within a company carries the company': faults(`
    select f.conrelid::regclass || '.' || string_agg(k.attname, ', ' order by k.attname) as fault
    from pg_constraint f join pg_attribute k on k.attrelid = f.conrelid and k.attnum = any (f.conkey)
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace and f.confrelid <> 'tenant'::regclass
      and exists (select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'tenant_id') and exists (select from pg_attribute a where a.attrelid = f.confrelid and a.attname = 'tenant_id')
      and not exists (select from unnest(f.conkey, f.confkey) as pair(here, there)
        join pg_attribute h on h.attrelid = f.conrelid and h.attnum = pair.here and h.attname = 'tenant_id' join pg_attribute t on t.attrelid = f.confrelid and t.attnum = pair.there and t.attname = 'tenant_id')
    group by f.oid, f.conrelid having f.conrelid::regclass || '.' || string_agg(k.attname, ', ' order by k.attname) <> all (${list(crossCompanies)})`),
};
