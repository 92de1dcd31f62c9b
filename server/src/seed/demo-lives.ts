import type { EditionCode } from './sestante-docs.ts';
import type { ItalianCompany } from './demo-companies.ts';
import type { AskedQuantities } from './make-subscription.ts';

/** One subscription's life until today: so many periods paid one after the other, the last of which ends in so many days. */
export interface Life {
  readonly edition: EditionCode;
  readonly cadence: 'MONTHLY' | 'ANNUAL';
  readonly periods: number;
  readonly endsInDays: number;
  readonly quantities?: AskedQuantities;
  readonly autoRenew?: boolean;
  /** renewed so many times more before it was time (S4) */
  readonly stacked?: number;
}

type More = Pick<Life, 'quantities' | 'autoRenew' | 'stacked'>;
const monthly = (edition: EditionCode, periods: number, endsInDays: number, more: More = {}): Life => ({ edition, cadence: 'MONTHLY', periods, endsInDays, ...more });
const annual = (edition: EditionCode, periods: number, endsInDays: number, more: More = {}): Life => ({ edition, cadence: 'ANNUAL', periods, endsInDays, ...more });

/** What the companies of the demo have bought; Officine Brenta and Trasporti Pellegrini have stories of their own. */
export const lives: Partial<Record<ItalianCompany, readonly Life[]>> = {
  adige: [annual('BUSINESS', 1, 203, { quantities: { USERS: 30 } })],
  arrediMontello: [monthly('BUSINESS', 9, 24, { quantities: { USERS: 32 }, autoRenew: true }), annual('TEAM', 1, 118), monthly('TEAM', 3, -64)],
  autotrasportiBaldo: [monthly('TEAM', 5, 15)],
  birrificioGrappa: [annual('TEAM', 1, 88, { autoRenew: true })],
  calzaturificioRiviera: [monthly('BUSINESS', 11, 19, { quantities: { STORAGE: 800 } })],
  cantineValdimarca: [monthly('BUSINESS', 7, 12), monthly('TEAM', 4, 21)],
  carpenteriaScaligera: [monthly('TEAM', 2, 6)],
  cartotecnicaPolesana: [annual('BUSINESS', 1, 41, { stacked: 1 })],
  caseificioPedemontano: [monthly('TEAM', 13, 9, { quantities: { USERS: 16, MAILBOXES: 20 }, autoRenew: true })],
  centroBacchiglione: [annual('ENTERPRISE', 1, 256, { quantities: { USERS: 75 }, autoRenew: true })],
  ceramicheAsolane: [monthly('ENTERPRISE', 8, 17, { quantities: { USERS: 140, STORAGE: 4000 }, autoRenew: true }), annual('BUSINESS', 1, 77), monthly('TEAM', 6, 26)],
  comuneCastelbruno: [annual('ENTERPRISE', 1, 161, { autoRenew: true })],
  coopMelograno: [monthly('TEAM', 10, 26), monthly('TEAM', 3, 18)],
  costruzioniDalMolin: [annual('BUSINESS', 2, 133, { quantities: { USERS: 60, STORAGE: 1200 }, autoRenew: true })],
  distilleriaCengio: [monthly('TEAM', 4, 3)],
  elettromeccanicaSile: [monthly('BUSINESS', 6, 22, { autoRenew: true })],
  enotecaBerici: [monthly('TEAM', 2, -190)],
  farmaciaSanZeno: [monthly('TEAM', 1, 26)],
  filaturaAgno: [annual('ENTERPRISE', 1, 11, { quantities: { USERS: 90, MAILBOXES: 400 } })],
  floricolturaLessinia: [monthly('TEAM', 3, 20)],
  fonderiePiovesi: [annual('TEAM', 1, -4)],
  gelateriaPortico: [monthly('TEAM', 4, 12)],
  graficheMontegrappa: [monthly('BUSINESS', 12, 8)],
  laboratorioEuganeo: [monthly('ENTERPRISE', 9, 5), annual('BUSINESS', 1, 190), monthly('TEAM', 4, 14)],
  legnamiCansiglio: [monthly('TEAM', 6, 25)],
  marmiValpolicella: [annual('TEAM', 1, 302, { quantities: { USERS: 18 }, autoRenew: true })],
  molinoZago: [monthly('TEAM', 11, 4, { quantities: { USERS: 14 } }), annual('BUSINESS', 1, 49)],
  notaiContarini: [annual('BUSINESS', 1, 66)],
  occhialeriaCadore: [monthly('BUSINESS', 3, 27, { autoRenew: true })],
  panificioSanGiorgio: [monthly('TEAM', 2, 23)],
  pastificioAltinate: [monthly('TEAM', 8, 10)],
  studioMarchesin: [monthly('BUSINESS', 5, -5)],
  studioRossetto: [monthly('TEAM', 7, 2)],
  tessitureSchio: [annual('ENTERPRISE', 1, 219, { stacked: 1 })],
  vivaiMeneghetti: [monthly('TEAM', 1, 6)],
  zincaturaVeneta: [annual('BUSINESS', 1, 53), monthly('TEAM', 9, 16)],
  tecnolago: [monthly('BUSINESS', 4, 23, { quantities: { USERS: 28 } })],
  vetreriaVenezia: [monthly('TEAM', 5, 13)],
  portoVenere: [annual('TEAM', 1, 144)],
  euganeaServizi: [monthly('TEAM', 6, 7)],
  collialti: [monthly('TEAM', 2, 24)],
  termePetrarca: [annual('ENTERPRISE', 1, 98, { quantities: { USERS: 110 } })],
  dolomiaSistemi: [annual('TEAM', 1, 171)],
  rifugioTreCroci: [monthly('TEAM', 3, -38)],
  segheriaZoldo: [monthly('BUSINESS', 5, 19)],
  lagunareSistemi: [annual('BUSINESS', 1, 124)],
  cantiereGiudecca: [monthly('ENTERPRISE', 4, 21)],
  vetriMurano: [monthly('TEAM', 10, 11)],
  consorzioBonifica: [annual('ENTERPRISE', 1, 240)],
};
