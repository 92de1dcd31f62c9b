import { Migration } from '@mikro-orm/migrations';

/** A payout is in one file for the bank: of two files no bank would know that they ask for the same. */
export class PayoutFiles extends Migration {
  override up(): void {
    this.addSql(String.raw`
      alter table "cashback_payout" add "bank_file" uuid null;
      alter table "cashback_payout" add constraint "cashback_payout_filed" check (((bank_file is null) or (state <> 'REQUESTED')));

      -- Puts what was approved, in euro, and is in no file yet into one, for those who handle the money of its vendor. Of two who do the second finds nothing left.
      create function file_payouts(file uuid) returns void language sql security definer set search_path = public as $$
        update cashback_payout p set bank_file = file from (
          select b.id from cashback_payout b
          where b.vendor_id = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) in ('ADMIN', 'BILLING') and b.state = 'APPROVED' and b.bank_file is null and b.total_currency = 'EUR'
          order by b.id for update) w
        where p.id = w.id and p.bank_file is null
      $$;
      revoke execute on function file_payouts from public;
      grant execute on function file_payouts to filiera_app;
    `);
  }
}
