/** An address as licences keep it, whatever was typed; what no column can hold is nobody's. */
export const lookedUp = (email: string): string => email.replaceAll('\0', '').trim().toLowerCase();
