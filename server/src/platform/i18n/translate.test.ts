import { beforeAll, expect, test } from 'vitest';
import { loadSentences, translate } from './translate.ts';

beforeAll(() => loadSentences({
  it: { server: { closed: '{{company}} è chiusa.', sentTo: 'Inviato a {{company}}. Risponde {{person}}.', more: 'Cerca {{company}}...', alone: '{{text}}', around: 'Dice: {{text}}, poi basta.', count_one: '{{count}} riga di {{company}}.', count_other: '{{count}} righe di {{company}}.' } },
}));

test('a name that ends with a full stop ends the sentence with it', () => {
  expect(translate('it', 'sentTo', { company: 'Officine Brenta S.r.l.', person: 'Adige S.p.A.' })).toBe('Inviato a Officine Brenta S.r.l. Risponde Adige S.p.A.');
  expect(translate('it', 'sentTo', { company: 'Brenta', person: 'Adige' })).toBe('Inviato a Brenta. Risponde Adige.');
  expect(translate('it', 'count', { count: 2, company: 'Zago S.a.s.' })).toBe('2 righe di Zago S.a.s.');
});

test('within a sentence a name stays as it is', () => {
  expect(translate('it', 'closed', { company: 'Officine Brenta S.r.l.' })).toBe('Officine Brenta S.r.l. è chiusa.');
  expect(translate('it', 'more', { company: 'S.r.l.' })).toBe('Cerca S.r.l...');
});

test.each(['Vedi la cartella ..', 'da .. a ..', 'Allora.. vediamo', 'Un momento... e poi', '../fatture', 'S.r.l..'])('what a person typed is not altered: %s', (text) => {
  expect(translate('it', 'alone', { text })).toBe(text);
  expect(translate('it', 'around', { text })).toBe(`Dice: ${text}, poi basta.`);
});
