import { translate, type Language } from '../../platform/i18n/translate.ts';
import { type Role } from '../access/index.ts';

/** A role as a word, for letters. */
export const roleName = (role: Role, language: Language): string => translate(language, `role.${role}`);
