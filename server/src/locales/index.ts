import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };

/** Every sentence the server says, by language. */
export const sentences = { it: { server: it }, en: { server: en }, de: { server: de } };
