import { firstLanguage } from '@/lib/i18n/languages.ts';

// GraphiQL itself speaks English only; these are the few words around it, too few for a namespace of their own.
const texts = {
  it: {
    signIn: 'Accedi',
    signInFirst: 'Il playground risponde con i tuoi dati: per usarlo serve accedere.',
    back: 'Torna alla console',
    signedInAs: 'Richieste inviate come',
    failed: 'Il server non risponde.',
    retry: 'Riprova',
  },
  en: {
    signIn: 'Sign in',
    signInFirst: 'The playground answers with your data, so sign in first.',
    back: 'Back to the console',
    signedInAs: 'Requests are sent as',
    failed: 'The server does not answer.',
    retry: 'Try again',
  },
  de: {
    signIn: 'Anmelden',
    signInFirst: 'Der Playground antwortet mit Ihren Daten: Melden Sie sich zuerst an.',
    back: 'Zurück zur Konsole',
    signedInAs: 'Anfragen werden gesendet als',
    failed: 'Der Server antwortet nicht.',
    retry: 'Erneut versuchen',
  },
};

export const text = texts[firstLanguage()];
