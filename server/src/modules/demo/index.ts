export { DemoClock } from './demo-clock.entity.ts';
export { moveClock, readAhead, walk } from './walk.ts';
