import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { buildServer } from '../build.ts';
import { sentences } from '../src/locales/index.ts';
import { loadSentences } from '../src/platform/i18n/translate.ts';
import { type Compared, lineOf } from './cost.ts';
import { checkedLicences } from './work/checked-licences.ts';
import { importRows } from './work/import-rows.ts';
import { invitations } from './work/invitations.ts';
import { queuedMails } from './work/queued-mails.ts';
import { signIns } from './work/sign-ins.ts';
import { makeWorld, type World } from './world.ts';

// What writes, in bulk or at the door, beside the least that the same could cost: README.md. Needs Linux, for its accounting of CPU.

const lines: Record<string, (world: World) => Promise<Compared[]>> = { 'sign-ins': signIns, invitations, mails: queuedMails, imports: importRows, licences: checkedLicences };

const { values } = parseArgs({ options: { tenants: { type: 'string', default: '10000' }, only: { type: 'string', default: Object.keys(lines).join(',') } } });

await buildServer();
loadSentences(sentences);
const world = await makeWorld(Number(values.tenants));
try {
  console.log('| | a second (CPU each) | beside | a second (CPU each) | share by CPU | share by time | load |\n|---|---|---|---|---|---|---|');
  for (const [name, run] of Object.entries(lines)) {
    if (!values.only.split(',').includes(name)) continue;
    for (const compared of await run(world)) console.log(lineOf(compared));
  }
} finally {
  await world.stop();
}
