import { z } from 'zod';
import { checkFattura } from '../../platform/fatturapa/check-fattura.ts';
import { writeFattura } from '../../platform/fatturapa/write-fattura.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { task, type Work } from '../../platform/jobs/task.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Intermediary } from '../../platform/sdi/intermediary.ts';
import { FiscalSettings } from '../fiscal/index.ts';
import { fatturaOf } from './fattura-of.ts';
import { Invoice } from './invoice.entity.ts';
import { issuedPaper } from './issued-paper.ts';
import { Transmission } from './transmission.entity.ts';

interface Ready {
  name: string;
  content: string;
}

/**
 * Hands a file to the intermediary, in no transaction, and notes under which id it was taken. Its name is given and kept before: killed in between, the intermediary is asked for that name first, and
 * what it has is not sent again. What the exchange system would find wrong by the file alone is not sent at all, and stands as rejected. While the vendor has it turned off, it waits.
 */
export const transmitInvoice = (intermediary: Intermediary | null) => task({
  name: 'transmit_invoice',
  payload: z.object({ vendorId: z.uuid(), transmissionId: z.uuid() }),
  async run({ vendorId, transmissionId }, work) {
    if (!intermediary) return;
    const ready = await prepare(work, vendorId, transmissionId);
    if (!ready) return;
    const { name, content } = ready;
    const known = await intermediary.find(name);
    const taken = known.state === 'UNKNOWN' ? await intermediary.send(name, content) : known;
    if (taken.state === 'UNAVAILABLE') throw new Error(`${intermediary.name} takes nothing: ${taken.reason}`);
    await work.inCompany(vendorId, async ({ em, now }) => {
      if (taken.state === 'REFUSED') await queryIn(em, keeping, [newId(now), 'door', name, taken.code, taken.description, now]);
      else await queryIn(em, 'select note_transmission($1, $2, $3)', [transmissionId, taken.id, now]);
      await enqueue(em, 'hear_notification', { vendorId, transmissionId }, `heard ${transmissionId}`);
    });
  },
});

const keeping = `select keep_notification($1, $2, $3, 'REJECTED', $4, $5, $6, $6)`;

/** The file as it goes out, under its name; undefined where there is nothing to send. */
async function prepare({ inCompany }: Work, vendorId: string, id: string): Promise<Ready | undefined> {
  return inCompany(vendorId, async ({ em, now }) => {
    const settings = await em.findOne(FiscalSettings, { id: vendorId });
    const transmission = settings?.transmitsInvoices ? await em.findOne(Transmission, { id }) : null;
    if (!transmission || transmission.sentAt || transmission.state === 'REJECTED') return undefined;
    const [{ name } = { name: null }] = await queryIn<{ name: string | null }>(em, 'select name_transmission($1, $2) as name', [id, now]);
    if (!name) return undefined;
    const invoice = await em.findOneOrFail(Invoice, { id: transmission.invoice.id });
    const content = writeFattura(fatturaOf(await issuedPaper(em, invoice), { attempt: transmission.attempt, fileName: name, recipient: transmission.recipient ?? null }));
    const [fault, ...others] = checkFattura(content);
    if (!fault) return { name, content };
    const told = [fault, ...others].map(({ code, path, message }) => `${code}: ${path} ${message}`).join('\n').slice(0, 2000);
    await queryIn(em, keeping, [newId(now), 'own', name, fault.code, told, now]);
    return undefined;
  });
}
