/** A file's way, told one after the other. */
export type Step = { type: 'SENT' | 'DELIVERED' | 'REJECTED' | 'NOT_DELIVERED' | 'ACCEPTED' | 'REFUSED' | 'EXPIRED'; errors?: { code: string; description: string }[] };

/** What the exchange system says of some of its codes; of others, their number alone. */
const reasons: Readonly<Record<string, string>> = {
  '00002': 'Nome file duplicato', '00200': 'File non conforme al formato', '00305': 'IdFiscaleIVA del CessionarioCommittente non valido', '00306': 'CodiceFiscale del CessionarioCommittente non valido', '00311': 'CodiceDestinatario non valido',
  '00312': 'CodiceDestinatario non attivo', '00400': 'Natura non presente a fronte di Aliquota IVA pari a zero', '00404': 'Fattura duplicata', '00417': 'IdFiscaleIVA e CodiceFiscale non valorizzati', '00427': 'CodiceDestinatario di lunghezza non coerente con il formato',
};

const sent: Step = { type: 'SENT' };
const rejected = (code: string): Step[] => [sent, { type: 'REJECTED', errors: [{ code, description: reasons[code] ?? `Errore ${code}` }] }];

/**
 * How a file fares, by the code of its recipient: `SC00417` is rejected with 00417, and so with any five digits; `MC00000`, and seven zeros without a certified address, are not delivered; of public bodies
 * `EC0002` refuses, `DT0000` says nothing in time, every other one accepts. Everybody else gets it.
 */
export function stepsFor(code: string, hasPec: boolean): Step[] {
  const wrong = /^SC(\d{5})$/.exec(code)?.[1];
  if (wrong) return rejected(wrong);
  if (code === 'MC00000' || (code === '0000000' && !hasPec)) return [sent, { type: 'NOT_DELIVERED' }];
  if (code.length !== 6) return [sent, { type: 'DELIVERED' }];
  const said: Step = code === 'EC0002' ? { type: 'REFUSED', errors: [{ code: 'EC02', description: 'Rifiutata dal destinatario' }] } : { type: code === 'DT0000' ? 'EXPIRED' : 'ACCEPTED' };
  return [sent, { type: 'DELIVERED' }, said];
}
