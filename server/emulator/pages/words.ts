import { type Request } from 'express';

export type PageLanguage = 'it' | 'en' | 'de';

const it = {
  demo: 'Pagina di prova', demoNote: 'Fa le veci di chi gestisce i pagamenti: nessun denaro si muove. Non scrivere qui una carta vera.',
  cardTitle: 'Lascia una carta', cardLead: 'Per gli ordini e i rinnovi di {{name}}', number: 'Numero della carta', expiry: 'Scadenza (MM/AA)', cvc: 'Codice di sicurezza', save: 'Salva la carta', back: 'Torna indietro senza salvare',
  tryThese: 'Numeri di prova', tryNote: 'Qualunque scadenza futura e qualunque codice di tre cifre vanno bene.',
  works: 'funziona', asksOnce: 'la banca chiede conferma una volta sola, ora', asksAlways: 'la banca chiede conferma a ogni addebito', declined: 'rifiutata subito', expired: 'risulta scaduta', declinedLater: 'accettata ora, rifiutata a ogni addebito', noFunds: 'accettata ora, senza fondi a ogni addebito',
  faultNumber: 'Il numero non è completo o non è giusto.', faultOwnNumber: 'Qui si usano solo i numeri di prova elencati sotto.', faultExpiry: 'Scrivi mese e anno, per esempio 12/34.', faultPast: 'La carta è scaduta.', faultCvc: 'Sono tre o quattro cifre.',
  generic_decline: 'La banca ha rifiutato la carta. Provane un’altra.', expired_card: 'La carta è scaduta. Provane un’altra.', notAuthenticated: 'La banca non ha confermato che sei tu. Riprova, o usa un’altra carta.',
  bankTitle: 'La banca ti chiede conferma', bankLead: 'È la verifica 3-D Secure della banca di prova.', bankCard: 'Carta che finisce con {{last4}}', bankAmount: 'Importo', approve: 'Conferma', refuse: 'Rifiuta',
  payPalTitle: 'Collega un conto PayPal', payPalLead: 'Il venditore potrà addebitare gli ordini e i rinnovi senza chiederti ogni volta.', payPalAccount: 'Conto di prova', payPalAgree: 'Accetta e continua', payPalRefuse: 'Annulla e torna indietro',
  accountWorks: 'paga sempre', accountAsks: 'chiede conferma a ogni addebito', accountNoFunds: 'senza fondi a ogni addebito',
  payPalOrderTitle: 'Conferma il pagamento', payPalOrderLead: 'Con il conto {{account}}.', overTitle: 'Questa pagina non serve più', overLead: 'È già stata usata o annullata. Torna al portale da cui sei partito.',
};
type Words = typeof it;

const en: Words = {
  demo: 'Test page', demoNote: 'It stands in for the payment provider: no money moves. Do not type a real card here.',
  cardTitle: 'Leave a card', cardLead: 'For orders and renewals of {{name}}', number: 'Card number', expiry: 'Expiry (MM/YY)', cvc: 'Security code', save: 'Save the card', back: 'Go back without saving',
  tryThese: 'Test numbers', tryNote: 'Any expiry in the future and any code of three digits will do.',
  works: 'works', asksOnce: 'its bank asks once, now', asksAlways: 'its bank asks at each charge', declined: 'refused at once', expired: 'counts as expired', declinedLater: 'accepted now, refused at each charge', noFunds: 'accepted now, without funds at each charge',
  faultNumber: 'The number is incomplete or wrong.', faultOwnNumber: 'Only the test numbers below are used here.', faultExpiry: 'Give month and year, such as 12/34.', faultPast: 'The card has expired.', faultCvc: 'Three or four digits.',
  generic_decline: 'The bank refused the card. Try another one.', expired_card: 'The card has expired. Try another one.', notAuthenticated: 'The bank did not confirm that it is you. Try again, or use another card.',
  bankTitle: 'Your bank asks you to confirm', bankLead: 'This is the test bank’s 3-D Secure check.', bankCard: 'Card ending in {{last4}}', bankAmount: 'Amount', approve: 'Confirm', refuse: 'Refuse',
  payPalTitle: 'Connect a PayPal account', payPalLead: 'The seller may charge orders and renewals without asking you each time.', payPalAccount: 'Test account', payPalAgree: 'Agree and continue', payPalRefuse: 'Cancel and go back',
  accountWorks: 'always pays', accountAsks: 'asks at each charge', accountNoFunds: 'without funds at each charge',
  payPalOrderTitle: 'Confirm the payment', payPalOrderLead: 'With the account {{account}}.', overTitle: 'This page is no longer needed', overLead: 'It was used or cancelled already. Go back to the portal you came from.',
};

const de: Words = {
  demo: 'Testseite', demoNote: 'Sie steht für den Zahlungsanbieter: Es fließt kein Geld. Geben Sie hier keine echte Karte ein.',
  cardTitle: 'Karte hinterlegen', cardLead: 'Für Bestellungen und Verlängerungen von {{name}}', number: 'Kartennummer', expiry: 'Gültig bis (MM/JJ)', cvc: 'Prüfziffer', save: 'Karte speichern', back: 'Zurück, ohne zu speichern',
  tryThese: 'Testnummern', tryNote: 'Jedes künftige Ablaufdatum und jede dreistellige Prüfziffer sind recht.',
  works: 'funktioniert', asksOnce: 'die Bank fragt einmal nach, jetzt', asksAlways: 'die Bank fragt bei jeder Abbuchung nach', declined: 'sofort abgelehnt', expired: 'gilt als abgelaufen', declinedLater: 'jetzt angenommen, bei jeder Abbuchung abgelehnt', noFunds: 'jetzt angenommen, bei jeder Abbuchung nicht gedeckt',
  faultNumber: 'Die Nummer ist unvollständig oder falsch.', faultOwnNumber: 'Hier gelten nur die Testnummern unten.', faultExpiry: 'Geben Sie Monat und Jahr an, zum Beispiel 12/34.', faultPast: 'Die Karte ist abgelaufen.', faultCvc: 'Drei oder vier Ziffern.',
  generic_decline: 'Die Bank hat die Karte abgelehnt. Versuchen Sie eine andere.', expired_card: 'Die Karte ist abgelaufen. Versuchen Sie eine andere.', notAuthenticated: 'Die Bank hat nicht bestätigt, dass Sie es sind. Versuchen Sie es noch einmal oder mit einer anderen Karte.',
  bankTitle: 'Ihre Bank bittet um Bestätigung', bankLead: 'Das ist die 3-D-Secure-Prüfung der Testbank.', bankCard: 'Karte mit den Endziffern {{last4}}', bankAmount: 'Betrag', approve: 'Bestätigen', refuse: 'Ablehnen',
  payPalTitle: 'PayPal-Konto verbinden', payPalLead: 'Der Verkäufer darf Bestellungen und Verlängerungen abbuchen, ohne jedes Mal zu fragen.', payPalAccount: 'Testkonto', payPalAgree: 'Zustimmen und weiter', payPalRefuse: 'Abbrechen und zurück',
  accountWorks: 'zahlt immer', accountAsks: 'fragt bei jeder Abbuchung nach', accountNoFunds: 'bei jeder Abbuchung nicht gedeckt',
  payPalOrderTitle: 'Zahlung bestätigen', payPalOrderLead: 'Mit dem Konto {{account}}.', overTitle: 'Diese Seite wird nicht mehr gebraucht', overLead: 'Sie wurde schon benutzt oder abgebrochen. Kehren Sie zum Portal zurück, von dem Sie kamen.',
};

const all = { it, en, de };
export type Word = keyof Words;
export type Say = (word: Word, values?: Record<string, string>) => string;

export function languageOf(request: Request): PageLanguage {
  const asked = request.acceptsLanguages('it', 'en', 'de');
  return asked === 'it' || asked === 'de' ? asked : 'en';
}

export const sayIn = (language: PageLanguage): Say => (word, values = {}) => all[language][word].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

export const isWord = (word: string): word is Word => Object.hasOwn(it, word);
