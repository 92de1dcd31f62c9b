import { type XmlElement } from './xml-element.ts';

const nothing: XmlElement = { name: '', content: [] };

/** The children of a name, in their order. */
export const all = ({ content }: XmlElement, name: string): XmlElement[] => (typeof content === 'string' ? [] : content.filter((found) => found.name === name));

/** The first child of a name; one without anything where there is none. */
export const child = (element: XmlElement, name: string): XmlElement => all(element, name)[0] ?? nothing;

/** What an element says; '' for one that has elements, or nothing. */
export const textOf = ({ content }: XmlElement): string => (typeof content === 'string' ? content : '');

/** What the first child of a name says. */
export const textAt = (element: XmlElement, name: string): string => textOf(child(element, name));
