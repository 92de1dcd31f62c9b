import { BigIntType } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** How far the clock of a demo world is ahead: one row, or none. Read by `clock_offset`, moved from the command line only. */
@Check({ name: 'demo_clock_one', expression: 'id' })
@Check({ name: 'demo_clock_forward', expression: 'offset_seconds >= 0' })
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class DemoClock {
  @PrimaryKey({ type: 'boolean' })
  id: boolean = true;

  @Property({ type: new BigIntType('number') })
  offsetSeconds!: number;
}
