import { textAt } from '../xml/find-in.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { fine, type Fine } from './decimal.ts';

export const cent: Fine = 1_000_000n;

/** The amount that the first child of a name tells; nothing where there is none. */
export const amountAt = (element: XmlElement, name: string): Fine => fine(textAt(element, name)) ?? 0n;

export const sumOf = (elements: readonly XmlElement[], name: string): Fine => elements.reduce((total, element) => total + amountAt(element, name), 0n);

export const distance = (a: Fine, b: Fine): Fine => (a > b ? a - b : b - a);
