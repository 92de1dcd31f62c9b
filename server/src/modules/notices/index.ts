export { Notice } from './notice.entity.ts';
export { startNotice, tendNotices } from './start-notice.ts';
