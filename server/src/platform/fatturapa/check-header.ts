import { codiceFiscaleFault, partitaIvaFault } from '@filiera/shared/numbers';
import { child, textAt } from '../xml/find-in.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { type Found } from './content-fault.ts';

/** How it travels, and who sells and buys. */
export function headerFaults(root: XmlElement): Found[] {
  const header = child(root, 'FatturaElettronicaHeader');
  return [...travelFaults(root, header), ...partyFaults(header, child(root, 'FatturaElettronicaBody'))];
}

function travelFaults(root: XmlElement, header: XmlElement): Found[] {
  const travel = child(header, 'DatiTrasmissione');
  const [format, code] = [textAt(travel, 'FormatoTrasmissione'), textAt(travel, 'CodiceDestinatario')];
  const sender = child(travel, 'IdTrasmittente');
  const buyerCountry = textAt(child(child(header, 'CessionarioCommittente'), 'Sede'), 'Nazione');
  const at = 'FatturaElettronicaHeader/DatiTrasmissione';
  return [
    textAt(sender, 'IdPaese') === 'IT' && codiceFault(textAt(sender, 'IdCodice')) && { code: '00300', path: `${at}/IdTrasmittente/IdCodice`, message: 'is no Italian tax number' },
    (format === 'FPA12' ? code.length !== 6 : code.length !== 7) && { code: '00427', path: `${at}/CodiceDestinatario`, message: `has ${code.length} characters in ${format}` },
    root.attributes?.versione !== format && { code: '00428', path: `${at}/FormatoTrasmissione`, message: 'is not the version of the document' },
    code === 'XXXXXXX' && buyerCountry === 'IT' && { code: '00313', path: `${at}/CodiceDestinatario`, message: 'is that of buyers abroad' },
    code !== '0000000' && textAt(travel, 'PECDestinatario') && { code: 'PEC', path: `${at}/PECDestinatario`, message: 'stands beside a code' },
  ];
}

function partyFaults(header: XmlElement, body: XmlElement): Found[] {
  const [seller, buyer] = [child(header, 'CedentePrestatore'), child(header, 'CessionarioCommittente')];
  const [sold, bought] = [child(seller, 'DatiAnagrafici'), child(buyer, 'DatiAnagrafici')];
  const [sellerNumber, buyerNumber] = [child(sold, 'IdFiscaleIVA'), child(bought, 'IdFiscaleIVA')];
  const buyerCode = textAt(bought, 'CodiceFiscale');
  const isSame = (taxNumber(sellerNumber) !== '' && taxNumber(sellerNumber) === taxNumber(buyerNumber)) || (buyerCode !== '' && [textAt(sold, 'CodiceFiscale'), textAt(sellerNumber, 'IdCodice')].includes(buyerCode) && textAt(buyerNumber, 'IdCodice') === '');
  const at = 'FatturaElettronicaHeader/CessionarioCommittente';
  return [
    textAt(sellerNumber, 'IdPaese') === 'IT' && partitaIvaFault(textAt(sellerNumber, 'IdCodice')) && { code: '00301', path: 'FatturaElettronicaHeader/CedentePrestatore/DatiAnagrafici/IdFiscaleIVA/IdCodice', message: 'is no partita IVA' },
    textAt(buyerNumber, 'IdPaese') === 'IT' && partitaIvaFault(textAt(buyerNumber, 'IdCodice')) && { code: '00305', path: `${at}/DatiAnagrafici/IdFiscaleIVA/IdCodice`, message: 'is no partita IVA' },
    buyerCode !== '' && codiceFault(buyerCode) && { code: '00306', path: `${at}/DatiAnagrafici/CodiceFiscale`, message: 'is no codice fiscale' },
    taxNumber(buyerNumber) === '' && buyerCode === '' && { code: '00417', path: `${at}/DatiAnagrafici`, message: 'has neither a VAT number nor a codice fiscale' },
    isSame && textAt(child(child(body, 'DatiGenerali'), 'DatiGeneraliDocumento'), 'TipoDocumento') === 'TD01' && { code: '00471', path: at, message: 'is the seller' },
    postalFault('CedentePrestatore', child(seller, 'Sede')), postalFault('CessionarioCommittente', child(buyer, 'Sede')),
  ];
}

const postalFault = (party: string, seat: XmlElement): Found =>
  (textAt(seat, 'Nazione') === 'IT') === (textAt(seat, 'CAP') === '00000') && { code: 'POSTAL_CODE', path: `FatturaElettronicaHeader/${party}/Sede/CAP`, message: 'is not one of its country' };

/** A company's tax code is a number like a partita IVA, a person's has sixteen characters. */
const codiceFault = (code: string): boolean => (code.length === 11 ? partitaIvaFault(code) : codiceFiscaleFault(code)) !== null;

const taxNumber = (id: XmlElement): string => `${textAt(id, 'IdPaese')}${textAt(id, 'IdCodice')}`;
