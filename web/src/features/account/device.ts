/** The more particular first: many call themselves by the names of others too. */
const browsers: [RegExp, string][] = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari']];
const systems: [RegExp, string][] = [[/iPhone|iPad/, 'iOS'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']];

const named = (names: [RegExp, string][], userAgent: string | null): string | undefined => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1];

/** What a browser says it is, well enough for its owner to know it again. */
export const browserIn = (userAgent: string | null): string | undefined => named(browsers, userAgent);
export const systemIn = (userAgent: string | null): string | undefined => named(systems, userAgent);
