/** The header that has a file saved under its name, in full for whoever reads RFC 5987, and in ASCII for the rest. */
export const attachmentNamed = (name: string): string => `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
