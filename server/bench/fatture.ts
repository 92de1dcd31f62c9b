import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { checkFattura } from '../src/platform/fatturapa/check-fattura.ts';
import { writeFattura } from '../src/platform/fatturapa/write-fattura.ts';
import { anyFattura, samples } from '../test/harness/fatture.ts';
import { openOfficialSchema } from '../test/harness/official-schema.ts';

// How long files of FatturaPA take to be written and checked, by our own rules and, where FATTURAPA_SCHEMAS says where they lie, by the official schemas: README.md.

const count = Number(process.argv[2] ?? 10_000);
const wantedSeconds = 60;
const various = [...Object.values(samples), ...fc.sample(anyFattura, { numRuns: 500, seed: 17 })];

const official = process.env.FATTURAPA_SCHEMAS ? openOfficialSchema(process.env.FATTURAPA_SCHEMAS) : null;
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
let [bytes, faults, writing, asking] = [0, 0, 0, 0];
for (let index = 0; index < count; index += 1) {
  const fattura = various[index % various.length];
  if (!fattura) throw new Error('Nothing to write');
  const before = performance.now();
  const xml = writeFattura({ ...fattura, document: { ...fattura.document, number: `A/2026/${index + 1}` } });
  writing += performance.now() - before;
  bytes += Buffer.byteLength(xml);
  faults += checkFattura(xml).length;
  const asked = performance.now();
  faults += official?.faults(xml, fattura.transmission.recipient.format).length ?? 0;
  asking += performance.now() - asked;
}
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
official?.close();
console.log(`${count.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s (${(writing / 1000).toFixed(1)} written, ${(seconds - (writing + asking) / 1000).toFixed(1)} checked by our rules, ${official ? (asking / 1000).toFixed(1) : 'none'} by the official schemas), ${((user + system) / 1e6).toFixed(1)} s of CPU; wanted under ${wantedSeconds} s; ${faults} faults`);
process.exitCode = faults === 0 && seconds < wantedSeconds ? 0 : 1;
