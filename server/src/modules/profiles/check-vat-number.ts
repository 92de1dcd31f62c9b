import { LockMode } from '@mikro-orm/core';
import { vatAnswerHours } from '@filiera/shared/vat';
import { type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { task } from '../../platform/jobs/task.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { type VatNumber, type ViesAnswer, type ViesClient } from '../../platform/vies/vies-client.ts';
import { byItself, recordChange } from '../audit/index.ts';
import { CompanyProfile } from './company-profile.entity.ts';
import { type Told, VatCheck } from './vat-check.entity.ts';

/** Whoever asked and has not told what it heard by then is not waited for: the register is given five seconds. */
const patienceMs = 15_000;

interface Working {
  em: EntityManager;
  now: Date;
}

/** A number, for all companies of one vendor that have it. */
interface Question extends VatNumber {
  vendorId: string;
}

/** Where the register is asked. */
export type Register = Pick<ViesClient, 'check'>;

/**
 * Asks the register for a company's number, in no transaction, and tells what it said to all companies of the vendor that wait for it. It is asked once, however
 * many do, and not at all within a day of an answer. Killed before it has told, the tick asks again.
 */
export const checkVatNumber = (register: Register) => task({
  name: 'check_vat_number',
  payload: z.object({ tenantId: z.uuid() }),
  async run({ tenantId }, { inCompany, now }) {
    const profile = await inCompany(tenantId, ({ em }) => em.findOne(CompanyProfile, { id: tenantId }));
    if (!profile?.viesNumber) return;
    const question: Question = { vendorId: profile.vendorId, ...profile.viesNumber };
    const asking = await inCompany(question.vendorId, (work) => begin(work, question));
    if (!asking) return;
    const told = toldBy(await register.check(question, asking.requester), now());
    await inCompany(question.vendorId, async (work) => hear(work, question, await waiting(work, question), told));
  },
});

/** Takes the question on. @returns who asks; null when nobody waits, somebody is asking already, or it was answered within the day */
async function begin(work: Working, question: Question): Promise<{ requester: VatNumber | null } | null> {
  const { em, now } = work;
  const profiles = await waiting(work, question);
  if (!profiles.some((profile) => profile.isVatCheckDue(now))) return null;
  const known = await recentAnswer(em, question, now);
  if (known) {
    hear(work, question, profiles, known);
    return null;
  }
  if (profiles.some(({ vatCheckAskedAt }) => vatCheckAskedAt && vatCheckAskedAt.getTime() > now.getTime() - patienceMs)) return null;
  for (const profile of profiles) profile.vatCheckAskedAt = now;
  const seller = await em.findOne(CompanyProfile, { id: question.vendorId });
  return { requester: seller?.viesNumber ?? null };
}

/** The companies that wait for what is told of a number, locked: one whose number has changed meanwhile is not among them. */
async function waiting({ em }: Working, { vendorId, country, number: vatNumber }: Question): Promise<CompanyProfile[]> {
  return em.find(CompanyProfile, { vendorId, country, vatNumber, vatCheckDueAt: { $ne: null } }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** The latest answer of the last day to a vendor's question, where there is one that the reader sees. */
export async function recentAnswer(em: EntityManager, { vendorId, country, number: vatNumber }: Question, now: Date, tenantId?: string): Promise<VatCheck | null> {
  const since = new Date(now.getTime() - vatAnswerHours * 3_600_000);
  return em.findOne(VatCheck, { vendorId, country, vatNumber, answer: { $ne: 'UNAVAILABLE' }, at: { $gt: since }, ...(tenantId !== undefined && { tenantId }) }, { orderBy: { at: 'desc', id: 'desc' } });
}

/** What was told becomes the state of each company, with its proof and the entry of what changed by it. */
function hear({ em, now }: Working, { vendorId, country, number: vatNumber }: Question, profiles: readonly CompanyProfile[], told: Told): void {
  const { at, answer, reason = null, toldAt = null, consultationNumber = null, name = null, address = null, proof = null } = told;
  for (const profile of profiles) {
    em.persist(em.create(VatCheck, { id: newId(now), tenantId: profile.id, vendorId, country, vatNumber, at, answer, reason, toldAt, consultationNumber, name, address, proof }));
    const before = facts(profile);
    profile.hear(told, now);
    const after = facts(profile);
    // Asked in vain once more, nothing has changed.
    if (before.vatStatus === after.vatStatus && before.consultationNumber === after.consultationNumber) continue;
    recordChange(byItself({ em, now }, vendorId), { action: 'vatNumber:check', area: 'COMPANY', tenantId: profile.id, subject: { type: 'CompanyProfile', id: profile.id, name: profile.legalName }, before, after });
  }
}

const facts = ({ vatNumber, vatStatus, vatConsultationNumber }: CompanyProfile) => ({ vatNumber, vatStatus, consultationNumber: vatConsultationNumber ?? null });

function toldBy(answer: ViesAnswer, at: Date): Told {
  const proof = answer.proof && { ...answer.proof, body: parsed(answer.proof.body) };
  if (answer.state === 'UNAVAILABLE') return { at, answer: 'UNAVAILABLE', reason: answer.reason, proof };
  const { state, consultationNumber } = answer;
  return { at, answer: state, toldAt: instantOf(answer.toldAt), consultationNumber, ...(answer.state === 'VALID' && { name: answer.name, address: answer.address }), proof };
}

function instantOf(text: string | null): Date | null {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
