import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { recordChange } from '../audit/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, lockTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { FiscalSettings } from './fiscal-settings.entity.ts';

@InputType({ description: 'Whether a vendor\'s invoices are handed over.' })
export class SetInvoiceTransmissionInput {
  @Field(() => ID, { description: 'The vendor.' })
  tenantId!: string;

  @Field(() => Boolean, { description: 'Whether what it issues from now on is handed to the exchange system. Turned off, what waits goes on waiting.' })
  isOn!: boolean;
}

@ObjectType({ description: 'The vendor, as it is now.' })
export class SetInvoiceTransmissionPayload {
  @Field(() => Tenant, { description: 'With its settings.' })
  tenant!: Tenant;
}

export const TransmissionObstacle = { NOT_OFFERED: 'NOT_OFFERED', NOT_ITALIAN: 'NOT_ITALIAN', NO_SETTINGS: 'NO_SETTINGS' } as const;
export type TransmissionObstacle = keyof typeof TransmissionObstacle;
describeEnum('TransmissionObstacle', TransmissionObstacle, 'Why a vendor\'s invoices cannot be handed to the exchange system: this installation has no intermediary; the vendor is not in Italy; it has not said what its invoices say of it.');

@ObjectType({ implements: UserError, description: 'This vendor\'s invoices cannot be handed over from here.' })
export class CannotTransmit extends UserError {
  @Field(() => TransmissionObstacle, { description: 'Why.' })
  obstacle!: TransmissionObstacle;
}

const SetInvoiceTransmissionResult = createUnionType({ name: 'SetInvoiceTransmissionResult', description: 'The vendor, or why it cannot be.', types: () => [SetInvoiceTransmissionPayload, CannotTransmit] as const });
type Result = SetInvoiceTransmissionPayload | CannotTransmit;

/** A vendor has what it issues from now on handed to the Italian exchange system, or no more. */
export async function setInvoiceTransmission(useCase: UseCase, { tenantId, isOn }: SetInvoiceTransmissionInput, isOffered: boolean): Promise<Result> {
  const { em, viewer, language } = useCase;
  const { id } = await findTenant(em, viewer, tenantId);
  const tenant = await lockTenant(em, id);
  tenantPolicy.authorize(viewer, 'fiscal:save', subjectOf(tenant));

  const [{ country }, settings] = [await em.findOneOrFail(CompanyProfile, { id }), await em.findOne(FiscalSettings, { id })];
  const obstacle = country !== 'IT' ? 'NOT_ITALIAN' : !isOffered ? 'NOT_OFFERED' : settings ? null : 'NO_SETTINGS';
  if (isOn && obstacle) return refuse(CannotTransmit, `TRANSMISSION_${obstacle}`, language, { obstacle, path: ['isOn'] });

  if (settings && settings.transmitsInvoices !== isOn) {
    const before = { transmitsInvoices: settings.transmitsInvoices };
    settings.transmitsInvoices = isOn;
    recordChange(useCase, { action: 'fiscal:save', area: 'BILLING', tenantId: id, subject: { type: 'FiscalSettings', id, name: tenant.name }, before, after: { transmitsInvoices: isOn } });
  }
  return Object.assign(new SetInvoiceTransmissionPayload(), { tenant });
}

@Resolver()
export class SetInvoiceTransmissionResolver {
  @Mutation(() => SetInvoiceTransmissionResult, { description: 'Turns on or off that a vendor\'s invoices are handed to the Italian exchange system.' })
  setInvoiceTransmission(@Arg('input', () => SetInvoiceTransmissionInput, { description: 'Whether.' }) input: SetInvoiceTransmissionInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => setInvoiceTransmission(useCase, input, context.transmits));
  }
}
