const german = ['GmbH', 'AG', 'UG (haftungsbeschränkt)', 'KG', 'GmbH & Co. KG', 'OHG', 'e.K.'];

const forms: Readonly<Record<string, string[]>> = {
  IT: ['S.r.l.', 'S.r.l.s.', 'S.p.A.', 'S.a.s.', 'S.n.c.', 'S.a.p.a.', 'Soc. coop.', 'Ditta individuale'],
  DE: german,
  AT: ['GmbH', 'AG', 'KG', 'OG', 'e.U.'],
  CH: ['AG', 'GmbH', 'SA', 'Sàrl', 'Sagl'],
  FR: ['SARL', 'SAS', 'SASU', 'SA', 'EURL', 'SNC'],
  ES: ['S.L.', 'S.A.', 'S.L.U.', 'S.Coop.'],
  GB: ['Ltd', 'PLC', 'LLP'],
  IE: ['Ltd', 'DAC', 'PLC'],
  NL: ['B.V.', 'N.V.', 'V.O.F.'],
  BE: ['SRL', 'BV', 'SA', 'NV'],
  SI: ['d.o.o.', 'd.d.'],
  HR: ['d.o.o.', 'd.d.'],
};

/** The legal forms people write most in a country; any other may be typed. */
export const usualLegalForms = (country: string): string[] => forms[country] ?? [];
