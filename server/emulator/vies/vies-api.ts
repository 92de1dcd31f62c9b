import { randomBytes } from 'node:crypto';
import express, { type Response, Router } from 'express';
import { z } from 'zod';
import { type Trouble } from '../trouble.ts';
import { testNumbers, type ViesError } from './test-numbers.ts';

/** The states that the register asks: Greece as EL, Northern Ireland as XI. */
const states = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'EL', 'ES', 'FI', 'FR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'XI'];

const questionSchema = z.object({ countryCode: z.string(), vatNumber: z.string().min(1), requesterMemberStateCode: z.string().optional(), requesterNumber: z.string().optional() });

/** The register of VAT numbers of the Union, VIES "on the web": its REST interface, as much of it as we use (ec.europa.eu/taxation_customs/vies/#/technical-information). */
export function viesApi(trouble: Trouble): Router {
  const router = Router();
  router.use(express.json({ limit: '10kb' }));
  router.post('/check-vat-number', (request, response) => {
    const question = questionSchema.safeParse(request.body);
    if (!question.success || !states.includes(question.data.countryCode)) return fail(response, 'INVALID_INPUT');
    const { countryCode, vatNumber, requesterMemberStateCode, requesterNumber } = question.data;
    const { isDown, countries } = trouble.vies;
    if (isDown) return fail(response, 'SERVICE_UNAVAILABLE');
    if (countries.includes(countryCode)) return fail(response, 'MS_UNAVAILABLE');
    if (requesterNumber !== undefined && !states.includes(requesterMemberStateCode ?? '')) return fail(response, 'INVALID_REQUESTER_INFO');
    const told = testNumbers[`${countryCode}${vatNumber}`] ?? testNumbers[vatNumber] ?? 'VALID';
    if (told !== 'VALID' && told !== 'VALID_UNNAMED' && told !== 'INVALID') return fail(response, told);
    const isNamed = told === 'VALID';
    // Without somebody who asks, there is no proof.
    const requestIdentifier = requesterNumber === undefined ? '' : `WAPI${randomBytes(8).toString('hex')}`;
    return void response.json({
      countryCode, vatNumber, requestDate: new Date().toISOString(), valid: told !== 'INVALID', requestIdentifier, name: isNamed ? `Company ${countryCode}${vatNumber}` : '---', address: isNamed ? `1 Test Street\n10000 ${countryCode}` : '---',
      traderName: '---', traderStreet: '---', traderPostalCode: '---', traderCity: '---', traderCompanyType: '---',
    });
  });
  return router;
}

/** What was asked wrongly is 400, every other trouble 500. */
function fail(response: Response, error: ViesError): void {
  response.status(error.startsWith('INVALID') ? 400 : 500).json({ actionSucceed: false, errorWrappers: [{ error }] });
}
