export { DemoClock } from './demo-clock.entity.ts';
export { moveClock, nextDue, readAhead, walk } from './walk.ts';
