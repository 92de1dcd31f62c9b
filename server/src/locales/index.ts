import amountsDe from '@filiera/shared/receipt/amounts.de.json' with { type: 'json' };
import amountsEn from '@filiera/shared/receipt/amounts.en.json' with { type: 'json' };
import amountsIt from '@filiera/shared/receipt/amounts.it.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import lettersDe from '../modules/mails/letters/de.json' with { type: 'json' };
import lettersEn from '../modules/mails/letters/en.json' with { type: 'json' };
import lettersIt from '../modules/mails/letters/it.json' with { type: 'json' };

/** Every sentence the server says, by language. */
export const sentences = { it: { server: it, letters: lettersIt, amounts: amountsIt }, en: { server: en, letters: lettersEn, amounts: amountsEn }, de: { server: de, letters: lettersDe, amounts: amountsDe } };
