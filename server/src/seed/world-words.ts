/** SQL for made-up values: the same number gives the same value on every machine, in every version of PostgreSQL. */

/** A UUID of a number. @param n SQL of a whole number or text */
export const uuidOf = (seed: number, kind: string, n: string): string => `md5('${seed}:${kind}:' || ${n})::uuid`;

/** One of `count`, from 0, spread evenly and unlike its neighbours'. @param salt another one gives another spread */
export const spread = (n: string, salt: number, count: number): string =>
  `((((${n})::bigint * 2654435761 + ${salt} * 40503::bigint) % 4294967296) / 4096 % ${count})::integer`;

export const picked = (words: readonly string[], n: string, salt: number): string =>
  `(array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}])[1 + ${spread(n, salt, words.length)}]`;

export const trades = ['Acciaierie', 'Arredi', 'Autotrasporti', 'Birrificio', 'Calzaturificio', 'Cantine', 'Carpenteria', 'Cartotecnica', 'Caseificio', 'Ceramiche', 'Costruzioni', 'Distilleria', 'Elettromeccanica', 'Farmacia', 'Filatura', 'Fonderie', 'Grafiche', 'Hotel', 'Impianti', 'Laboratorio', 'Legnami', 'Marmi', 'Molino', 'Officine', 'Oleificio', 'Pastificio', 'Segheria', 'Studio', 'Tessiture', 'Trasporti', 'Vetreria', 'Vivai', 'Zincatura'];
export const places = ['Adda', 'Adige', 'Altinate', 'Asolane', 'Bacchiglione', 'Baldo', 'Berici', 'Brenta', 'Cansiglio', 'Cimone', 'Colli Alti', 'Euganeo', 'Garda', 'Grappa', 'Isonzo', 'Lagunare', 'Lessinia', 'Livenza', 'Marosticana', 'Montello', 'Oglio', 'Padana', 'Pasubio', 'Piave', 'Polesana', 'Riviera', 'Scaligera', 'Sile', 'Tagliamento', 'Ticino', 'Valpolicella', 'Veneta'];
export const legalForms = ['S.r.l.', 'S.r.l.', 'S.r.l.', 'S.p.A.', 'S.n.c.', 'S.a.s.'];
export const firstNames = ['Alberto', 'Alessia', 'Andrea', 'Anna', 'Beatrice', 'Carlo', 'Chiara', 'Davide', 'Elena', 'Enrico', 'Fabio', 'Federica', 'Francesca', 'Giorgio', 'Giulia', 'Ilaria', 'Laura', 'Lorenzo', 'Luca', 'Marco', 'Martina', 'Matteo', 'Michele', 'Nicola', 'Paola', 'Pietro', 'Sara', 'Silvia', 'Simone', 'Stefano', 'Tommaso', 'Valentina'];
export const lastNames = ['Andreatta', 'Baldan', 'Bisson', 'Bonato', 'Boscolo', 'Bressan', 'Brugnaro', 'Callegari', 'Carraro', 'Cavedon', 'Contarini', 'Corradi', 'Crepaldi', 'Favaro', 'Ferrarese', 'Furlan', 'Gallina', 'Granziera', 'Marin', 'Menegazzo', 'Moretto', 'Nardi', 'Pavan', 'Rinaldi', 'Rossetto', 'Sartori', 'Schiavon', 'Serena', 'Tessari', 'Tonello', 'Trevisan', 'Venier', 'Zanin', 'Zorzi'];

/** Town, province, CAP, number of the office that gives partite IVA there. */
export const towns = [['Padova', 'PD', '35121', '028'], ['Verona', 'VR', '37121', '023'], ['Vicenza', 'VI', '36100', '024'], ['Treviso', 'TV', '31100', '026'], ['Venezia', 'VE', '30121', '027'], ['Belluno', 'BL', '32100', '025'], ['Rovigo', 'RO', '45100', '029'], ['Trento', 'TN', '38121', '022']] as const;

/** The last digit of a partita IVA. @param digits SQL of the ten before it */
export function checkDigit(digits: string): string {
  const terms = Array.from({ length: 10 }, (_, index) => {
    const digit = `substr(${digits}, ${index + 1}, 1)`;
    return index % 2 === 0 ? `${digit}::integer` : `translate(${digit}, '0123456789', '0246813579')::integer`;
  });
  return `((10 - (${terms.join(' + ')}) % 10) % 10)`;
}
