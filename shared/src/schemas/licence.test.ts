import { expect, test } from 'vitest';
import { membersSchema, readPasted } from './licence.ts';

test('people are read as they are copied: addresses, names with brackets, rows of a table, several in a line', () => {
  const pasted = ['ada@filiera.example', '', ' "Neri, Bice" <BICE@Filiera.Example> ', 'Carlo\tVerdi\tcarlo@filiera.example', 'dario@filiera.example; elio@filiera.example,', 'Fabio Blu, fabio@filiera.example'].join('\r\n');
  expect(readPasted(pasted).map(({ line, member }) => [line, member?.email, member?.name])).toEqual([
    [1, 'ada@filiera.example', null], [3, 'bice@filiera.example', 'Neri, Bice'], [4, 'carlo@filiera.example', 'Carlo Verdi'], [5, 'dario@filiera.example', null], [5, 'elio@filiera.example', null], [6, 'fabio@filiera.example', 'Fabio Blu'],
  ]);
});

test('each bad line is told: what is no address, and an address that stands there already', () => {
  expect(readPasted('ada@filiera.example\nAda Neri\nADA@filiera.example\nx@y').map(({ line, text, issue }) => [line, text, issue])).toEqual([
    [1, 'ada@filiera.example', null], [2, 'Ada Neri', 'email.format'], [3, 'ADA@filiera.example', 'licence.repeated'], [4, 'x@y', 'email.format'],
  ]);
});

test('several at once have different addresses', () => {
  const { error } = membersSchema.safeParse([{ email: 'ada@filiera.example' }, { email: 'Ada@Filiera.example' }, { email: 'no' }]);
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[[2, 'email'], 'email.format'], [[1, 'email'], 'licence.repeated']]);
  expect(membersSchema.safeParse([{ email: 'ada@filiera.example' }, { email: 'Ada@Filiera.example' }]).error?.issues).toMatchObject([{ path: [1, 'email'], message: 'licence.repeated' }]);
  expect(membersSchema.safeParse([]).error?.issues).toMatchObject([{ message: 'licence.none' }]);
});
