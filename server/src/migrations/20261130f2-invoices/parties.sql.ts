const address = (p: string): string => `jsonb_build_object('street', ${p}.address_street, 'number', ${p}.address_number, 'postalCode', ${p}.address_postal_code, 'city', ${p}.address_city, 'province', ${p}.address_province, 'country', ${p}.address_country)`;
/** Columns of money. */
export const euros = (...columns: string[]): string => columns.flatMap((column) => [`${column}_minor`, `${column}_currency`]).join(', ');

/** Who sells, as a document says it for ever. @param p the vendor's profile, b its billing account, f its fiscal settings, a the account of its transfers */
export const seller = `jsonb_strip_nulls(jsonb_build_object('name', p.legal_name, 'vatNumber', p.vat_number, 'taxCode', p.tax_code, 'country', p.country, 'address', ${address('p')}, 'phone', p.phone, 'email', coalesce(b.billing_email, p.pec), 'pec', p.pec, 'website', p.website,
        'regime', f.regime, 'reaOffice', f.rea_office, 'reaNumber', f.rea_number, 'shareCapitalMinor', f.share_capital_minor, 'membership', f.membership, 'isInLiquidation', f.is_in_liquidation,
        'holder', a.holder, 'iban', a.iban, 'bic', a.bic, 'language', p.language, 'timeZone', p.time_zone))`;

/** Who buys: name, address and where it is delivered, as Pagamento says them, else as the Anagrafica does (P2). */
export const buyer = `jsonb_strip_nulls(jsonb_build_object('name', coalesce(b.invoice_name, p.legal_name), 'vatNumber', p.vat_number, 'taxCode', p.tax_code, 'country', p.country, 'address', case when b.address_street is null then ${address('p')} else ${address('b')} end,
        'sdiCode', case when b.sdi_code is null and b.pec is null then p.sdi_code else b.sdi_code end, 'pec', case when b.sdi_code is null and b.pec is null then p.pec else b.pec end, 'purchaseOrder', b.purchase_order_reference, 'language', p.language, 'timeZone', p.time_zone))`;
