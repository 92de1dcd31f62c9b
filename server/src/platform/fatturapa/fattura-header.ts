import { isEuState } from '@filiera/shared/vat';
import { element, optional, type XmlElement } from '../xml/xml-element.ts';
import { hundredths } from './decimal.ts';
import { type Address, type Buyer, type Fattura, type Name, type Seller, type Transmission } from './fattura.ts';
import { basicText, latinText } from '../text/latin-text.ts';

/** What stands above the document: how it travels, who sells, who buys. */
export function fatturaHeader({ transmission, seller, buyer }: Fattura): XmlElement[] {
  return [travel(transmission), sellerElement(seller), buyerElement(buyer)];
}

function travel({ sender, progressive, recipient: { format, code, pec } }: Transmission): XmlElement {
  return element('DatiTrasmissione', [
    taxId('IdTrasmittente', sender.country, sender.code), element('ProgressivoInvio', progressive), element('FormatoTrasmissione', format), element('CodiceDestinatario', code), optional('PECDestinatario', pec),
  ]);
}

function sellerElement({ vatNumber, taxCode, name, regime, address, register, phone, email }: Seller): XmlElement {
  const telephone = phoneDigits(phone);
  const hasContacts = telephone !== null || Boolean(email);
  return element('CedentePrestatore', [
    element('DatiAnagrafici', [taxId('IdFiscaleIVA', 'IT', vatNumber), optional('CodiceFiscale', taxCode), element('Anagrafica', nameElements(name)), element('RegimeFiscale', regime)]),
    element('Sede', addressElements(address)),
    register && element('IscrizioneREA', [
      element('Ufficio', register.office), element('NumeroREA', basicText(register.number, 20)),
      typeof register.shareCapitalMinor === 'number' && element('CapitaleSociale', hundredths(register.shareCapitalMinor)),
      optional('SocioUnico', register.members), element('StatoLiquidazione', register.isInLiquidation ? 'LS' : 'LN'),
    ]),
    hasContacts && element('Contatti', [optional('Telefono', telephone), optional('Email', email)]),
  ]);
}

function buyerElement({ name, vatNumber, taxCode, address }: Buyer): XmlElement {
  const isAbroad = address.country !== 'IT';
  const number = vatNumber || (isAbroad ? noNumber(address.country) : null);
  return element('CessionarioCommittente', [
    element('DatiAnagrafici', [number ? taxId('IdFiscaleIVA', address.country, number) : null, isAbroad ? null : optional('CodiceFiscale', taxCode), element('Anagrafica', nameElements(name))]),
    element('Sede', addressElements(address)),
  ]);
}

/**
 * What stands for the number of a buyer abroad that has none: any identification will do and is not checked (Agenzia delle Entrate, FAQ 63 of 19 July 2019 on electronic invoices); outside the
 * Union OO and eleven nines, as the Agenzia's guide to filling them in has it, in the Union seven zeros.
 */
const noNumber = (country: string): string => (isEuState(country) ? '0000000' : 'OO99999999999');

/** A number of the schema has at most 28 characters, in the country's own ISO code: GR for Greece, as 1.4.1.1.1 asks, where VIES says EL. */
const taxId = (name: string, country: string, code: string): XmlElement => element(name, [element('IdPaese', country), element('IdCodice', basicText(code, 28))]);

function nameElements(name: Name): XmlElement[] {
  if ('company' in name) return [element('Denominazione', needed(latinText(name.company, 80)))];
  return [element('Nome', needed(latinText(name.firstName, 60))), element('Cognome', needed(latinText(name.lastName, 60)))];
}

/** Abroad there is no CAP (five zeros) and no province; the postal code stands before the city. */
function addressElements({ street, number, postalCode, city, province, country }: Address): (XmlElement | null)[] {
  const isAbroad = country !== 'IT';
  const civic = basicText(number ?? '', 8);
  const isWhole = civic === basicText(number ?? '', 80);
  return [
    element('Indirizzo', needed(latinText(isWhole ? street : `${street} ${number}`, 60))), isWhole ? optional('NumeroCivico', civic) : null,
    element('CAP', isAbroad ? '00000' : postalCode), element('Comune', needed(latinText(isAbroad ? `${postalCode} ${city}` : city, 60))),
    isAbroad ? null : optional('Provincia', province), element('Nazione', country),
  ];
}

/** A text that the schema needs stays there though none of its characters did. */
const needed = (text: string): string => (text === '' ? '-' : text);

/** Five to twelve characters: an Italian number goes without +39; one that does not fit is left out. */
function phoneDigits(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/[^\d+]/g, '').replace(/^(\+|00)39/, '');
  return digits.length >= 5 && digits.length <= 12 ? digits : null;
}
