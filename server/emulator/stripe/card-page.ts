import { type CardFields, type readCard, testCards } from '../cards.ts';
import { type Html, html } from '../pages/html.ts';
import { type Page } from '../pages/page.ts';
import { isWord, type Say, type Word } from '../pages/words.ts';

export type Faults = Extract<ReturnType<typeof readCard>, { faults: object }>['faults'];

interface Shown {
  name: string;
  typed: CardFields;
  faults: Faults;
  /** why the bank would not have the card */
  refused: string | null;
  cancelUrl: string;
}

const faultWords: Record<NonNullable<Faults[keyof Faults]>, Word> = { number: 'faultNumber', ownNumber: 'faultOwnNumber', expiry: 'faultExpiry', past: 'faultPast', cvc: 'faultCvc' };

/** Where a card is left. What was typed stays; the first field that is wrong has the focus. */
export function cardPage(say: Say, { name, typed, faults, refused, cancelUrl }: Shown): Page {
  const first = (['number', 'expiry', 'cvc'] as const).find((field) => faults[field]) ?? 'number';
  const field = (of: keyof CardFields, autocomplete: string): Html => {
    const fault = faults[of];
    return html`<div class="field"><label for="${of}">${say(of)}</label>
<input type="text" id="${of}" name="${of}" value="${typed[of]}" inputmode="numeric" autocomplete="${autocomplete}" required${first === of && html` autofocus`}${fault && html` aria-invalid="true" aria-describedby="${of}-fault"`}>
${fault && html`<p class="fault" id="${of}-fault">${say(faultWords[fault])}</p>`}</div>`;
  };
  return {
    title: say('cardTitle'),
    body: html`<p class="quiet">${say('cardLead', { name })}</p>
${refused && html`<p class="refused" role="alert">${say(isWord(refused) ? refused : 'generic_decline')}</p>`}
<form method="post" novalidate>${field('number', 'cc-number')}<div class="pair">${field('expiry', 'cc-exp')}${field('cvc', 'cc-csc')}</div><button>${say('save')}</button></form>
<a class="away" href="${cancelUrl}">${say('back')}</a>
<h2>${say('tryThese')}</h2><small>${say('tryNote')}</small>
<ul>${testCards.map(({ number, word }) => html`<li><code>${number.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code> <span>${isWord(word) && say(word)}</span></li>`)}</ul>`,
  };
}

/** The bank's own question. */
export function bankPage(say: Say, { last4, amount }: { last4: string; amount: string | null }): Page {
  return {
    title: say('bankTitle'),
    body: html`<p class="quiet">${say('bankLead')}</p><p>${say('bankCard', { last4 })}</p>${amount && html`<dl><dt>${say('bankAmount')}</dt><dd>${amount}</dd></dl>`}
<form method="post"><button name="answer" value="approve">${say('approve')}</button><button class="second" name="answer" value="refuse">${say('refuse')}</button></form>`,
  };
}
