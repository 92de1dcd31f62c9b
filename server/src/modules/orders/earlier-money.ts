/** SQL for what came for an order in parts and was not spent since, in minor units (S9). @param order, payer SQL that names each */
export const earlierMoney = (order: string, payer: string): string =>
  `least(coalesce((select sum(m.amount_minor) from balance_movement m where m.order_id = ${order} and m.payer_id = ${payer} and m.reason in ('RECEIVED', 'APPLIED')), 0), coalesce((select b.amount_minor from balance b where b.tenant_id = ${payer}), 0))`;
