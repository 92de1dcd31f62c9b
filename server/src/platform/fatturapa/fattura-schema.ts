import { nature } from '@filiera/shared/vat';
import { any, type Content, day, maybe, one, oneOf, type Rule, some, type TextType } from '../xml/shape.ts';
import { regimes } from './fattura.ts';

const basic = (most: number, least = 1): TextType => new RegExp(`^[\\u0000-\\u007F]{${least},${most}}$`);
const latin = (most: number): TextType => new RegExp(`^[\\u0000-\\u00FF]{1,${most}}$`);
const country = /^[A-Z]{2}$/;
const amount2 = /^-?\d{1,11}\.\d{2}$/;
const amount8 = /^-?\d{1,11}\.\d{2,8}$/;
const rate = /^(?:0?\d{1,2}\.\d{2}|100\.00)$/;
const email = /^(?=.{1,256}$).+@.+[.]+.+$/s;
const fiscalCode = /^[A-Z0-9]{11,16}$/;

const taxId = [one('IdPaese', country), one('IdCodice', /^[^]{1,28}$/)];
const name: Content = { either: [[one('Denominazione', latin(80))], [one('Nome', latin(60)), one('Cognome', latin(60))]] };
const address = [
  one('Indirizzo', latin(60)), maybe('NumeroCivico', basic(8)), one('CAP', /^\d{5}$/), one('Comune', latin(60)), maybe('Provincia', country), one('Nazione', country),
];
const tax = [one('AliquotaIVA', rate), maybe('Natura', oneOf(...nature))];

const header = [
  one('DatiTrasmissione', [
    one('IdTrasmittente', taxId), one('ProgressivoInvio', basic(10)), one('FormatoTrasmissione', oneOf('FPR12', 'FPA12')), one('CodiceDestinatario', /^[A-Z0-9]{6,7}$/), maybe('PECDestinatario', email),
  ]),
  one('CedentePrestatore', [
    one('DatiAnagrafici', [one('IdFiscaleIVA', taxId), maybe('CodiceFiscale', fiscalCode), one('Anagrafica', name), one('RegimeFiscale', oneOf(...regimes))]),
    one('Sede', address),
    maybe('IscrizioneREA', [one('Ufficio', country), one('NumeroREA', basic(20)), maybe('CapitaleSociale', amount2), maybe('SocioUnico', oneOf('SU', 'SM')), one('StatoLiquidazione', oneOf('LS', 'LN'))]),
    maybe('Contatti', [maybe('Telefono', basic(12, 5)), maybe('Email', /^(?=.{7,256}$).+@.+[.]+.+$/s)]),
  ]),
  one('CessionarioCommittente', [one('DatiAnagrafici', [maybe('IdFiscaleIVA', taxId), maybe('CodiceFiscale', fiscalCode), one('Anagrafica', name)]), one('Sede', address)]),
];

const related = [one('IdDocumento', basic(20)), maybe('Data', day), maybe('CodiceCUP', basic(15)), maybe('CodiceCIG', basic(15))];
const body = [
  one('DatiGenerali', [
    one('DatiGeneraliDocumento', [
      one('TipoDocumento', oneOf('TD01', 'TD04')), one('Divisa', /^[A-Z]{3}$/), one('Data', day), one('Numero', basic(20)), maybe('DatiBollo', [one('BolloVirtuale', oneOf('SI')), maybe('ImportoBollo', amount2)]),
      maybe('ImportoTotaleDocumento', amount2), any('Causale', latin(200)),
    ]),
    any('DatiOrdineAcquisto', related), any('DatiFattureCollegate', related),
  ]),
  one('DatiBeniServizi', [
    some('DettaglioLinee', [
      one('NumeroLinea', /^0*[1-9]\d{0,3}$/), one('Descrizione', latin(1000)), maybe('Quantita', /^\d{1,12}\.\d{2,8}$/), maybe('UnitaMisura', basic(10)), maybe('DataInizioPeriodo', day), maybe('DataFinePeriodo', day), one('PrezzoUnitario', amount8),
      any('ScontoMaggiorazione', [one('Tipo', oneOf('SC', 'MG')), maybe('Percentuale', rate), maybe('Importo', amount8)]), one('PrezzoTotale', amount8), ...tax,
      any('AltriDatiGestionali', [one('TipoDato', basic(10)), maybe('RiferimentoTesto', latin(60)), maybe('RiferimentoNumero', amount8), maybe('RiferimentoData', day)]),
    ]),
    some('DatiRiepilogo', [...tax, one('ImponibileImporto', amount2), one('Imposta', amount2), maybe('EsigibilitaIVA', oneOf('I', 'D', 'S')), maybe('RiferimentoNormativo', latin(100))]),
  ]),
  any('DatiPagamento', [
    one('CondizioniPagamento', oneOf('TP01', 'TP02', 'TP03')),
    some('DettaglioPagamento', [
      maybe('Beneficiario', latin(200)), one('ModalitaPagamento', oneOf('MP05', 'MP08')), maybe('DataScadenzaPagamento', day), one('ImportoPagamento', amount2), maybe('IstitutoFinanziario', latin(80)),
      maybe('IBAN', /^[a-zA-Z]{2}\d{2}[a-zA-Z0-9]{11,30}$/), maybe('BIC', /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/), maybe('CodicePagamento', basic(60)),
    ]),
  ]),
];

/** The schema of FatturaPA 1.2.3, in our own words and as much of it as we write: an element that we never write is a mistake here. */
export const fatturaRules: readonly Rule[] = [one('FatturaElettronicaHeader', header), one('FatturaElettronicaBody', body)];
