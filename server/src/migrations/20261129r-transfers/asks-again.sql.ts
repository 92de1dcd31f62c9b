/** Hand-written: what entities cannot say. */
export const asksAgain = String.raw`
-- Who takes back the order of a transfer before the end, to change something first, is asked again at the end (S5). One that lapses before its money has come is
-- followed by another, as long as what was paid had not ended when it was placed: seven days ahead, or else at the end, or as soon as it lapses if that is later.
create or replace function resume_renewal() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update subscription s set renews_at = case when new.state_reason = 'LAPSED' and new.expires_at <= s.ends_at - interval '168 hours' then s.ends_at - interval '168 hours' else s.ends_at end
  from order_line l
  where l.order_id = new.id and s.id = l.subscription_id and s.auto_renew and not s.cancel_at_end and s.renews_at is null and s.parked_at is null
    and (s.status = 'ACTIVE' or s.status = 'EXPIRED' and new.state_reason = 'LAPSED') and (new.state_reason = 'BY_USER' or new.placed_at < s.ends_at);
  return null;
end $$;
drop trigger resume_renewal on "order";
create trigger resume_renewal after update of state on "order" for each row
  when (new.state = 'CANCELLED' and new.state_reason in ('BY_USER', 'LAPSED') and new.kind = 'RENEWAL' and new.quote_id is null and new.method = 'BANK_TRANSFER') execute function resume_renewal();
`;
