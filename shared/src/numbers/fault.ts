/** Why a number cannot be right; both sides put it into words of their own (A3). */
export type NumberFault = 'FORMAT' | 'LENGTH' | 'CHECK_DIGIT' | 'COUNTRY';
