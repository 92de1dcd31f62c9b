import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlCleanupInputProvider, xmlRegisterInputProvider, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { type Recipient } from '../../src/platform/fatturapa/recipient.ts';

const files: Readonly<Record<Recipient['format'], string>> = { FPR12: 'Schema_VFPR12_v1.2.3.xsd', FPA12: 'Schema_VFPA12_V1.2.3.xsd' };

/** They import that of signatures, which they use for one element that we never write. */
const signatures = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/09/xmldsig#"><xs:element name="Signature" type="xs:anyType"/></xs:schema>';

export interface OfficialSchema {
  /** what it says of a text; nothing when it takes it */
  faults(xml: string, format: Recipient['format']): string[];
  close(): void;
}

/** The Agenzia's schemas, asked by libxml2. @param folder where they lie: they are not ours to hand out */
export function openOfficialSchema(folder: string | undefined): OfficialSchema {
  if (!folder) throw new Error('FATTURAPA_SCHEMAS must name the folder of the schemas');
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'xmldsig-core-schema.xsd': Buffer.from(signatures) }));
  const open = (file: string): XsdValidator => {
    const schema = XmlDocument.fromBuffer(readFileSync(join(folder, file)), { url: file });
    try {
      return XsdValidator.fromDoc(schema);
    } finally {
      schema.dispose();
    }
  };
  const validators = { FPR12: open(files.FPR12), FPA12: open(files.FPA12) };
  return {
    faults(xml, format) {
      const document = XmlDocument.fromString(xml);
      try {
        validators[format].validate(document);
        return [];
      } catch (error) {
        if (error instanceof XmlValidateError) return error.details.map(({ message }) => message);
        throw error;
      } finally {
        document.dispose();
      }
    },
    close() {
      for (const validator of Object.values(validators)) validator.dispose();
      xmlCleanupInputProvider();
    },
  };
}
