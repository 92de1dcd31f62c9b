import { createHash } from 'node:crypto';
import { type Request, type Response } from 'express';
import { Html, html } from './html.ts';
import { languageOf, type Say, sayIn } from './words.ts';

const style = `
:root { color-scheme: light dark; --ground: #f4f5f7; --card: #fff; --text: #1f2430; --quiet: #5b6472; --line: #dde1e8; --field: #7b8494; --accent: #2f5bea; --on-accent: #fff; --bad: #b3261e; --demo: #fff3d6; --demo-line: #c98a00; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171d; --card: #1d2129; --text: #eef0f4; --quiet: #a7afbd; --line: #343b47; --field: #8a93a3; --accent: #8ea6ff; --on-accent: #10131a; --bad: #ff9a92; --demo: #382c0d; --demo-line: #e0a92a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header { background: var(--demo); border-bottom: 2px solid var(--demo-line); padding: 10px 16px; text-align: center; }
header strong { display: inline-block; margin-inline-end: 8px; }
main { max-width: 460px; margin: 32px auto; padding: 28px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
@media (max-width: 520px) { main { margin: 0; border: 0; border-radius: 0; padding: 20px 16px 32px; min-height: 80vh; } }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 8px; }
h2 { font-size: 15px; margin: 28px 0 4px; }
p { margin: 0 0 16px; }
.quiet, small { color: var(--quiet); font-size: 14px; }
label, legend { display: block; font-weight: 600; margin: 0 0 4px; padding: 0; }
.field { margin: 0 0 16px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
input[type=text] { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--field); border-radius: 8px; padding: 10px 12px; }
input[aria-invalid=true] { border-color: var(--bad); }
.fault { color: var(--bad); font-size: 14px; margin: 4px 0 0; }
.refused { color: var(--bad); border: 1px solid var(--bad); border-radius: 8px; padding: 10px 12px; }
button { display: block; width: 100%; font: inherit; font-weight: 600; cursor: pointer; border-radius: 8px; padding: 11px 16px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); margin: 8px 0 0; }
button.second { background: transparent; color: var(--accent); }
a { color: var(--accent); }
.away { display: inline-block; margin-top: 20px; }
fieldset { border: 0; padding: 0; margin: 0 0 16px; }
.choice { display: flex; gap: 10px; align-items: baseline; font-weight: 400; border: 1px solid var(--field); border-radius: 8px; padding: 10px 12px; margin: 6px 0 0; }
.choice span { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 16px; }
dt { color: var(--quiet); } dd { margin: 0; text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
ul { list-style: none; padding: 0; margin: 8px 0 0; font-size: 14px; }
li { display: flex; gap: 12px; padding: 5px 0; border-top: 1px solid var(--line); }
code { font-size: 14px; font-variant-numeric: tabular-nums; white-space: nowrap; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
// The browser is told which style is ours, and loads and runs nothing else.
const styleHash = createHash('sha256').update(style).digest('base64');

export interface Page {
  title: string;
  body: Html;
}

/** Answers with a page that says plainly what it is, in the reader's language. Nothing of it is kept by a browser. */
export function show(request: Request, response: Response, make: (say: Say, language: string) => Page, status = 200): void {
  const language = languageOf(request);
  const say = sayIn(language);
  const { title, body } = make(say, language);
  response.status(status).set({
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', vary: 'accept-language', 'content-language': language,
  }).type('html').send(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${say('demo')}</title><style>${new Html(style)}</style></head>
<body><header><strong>${say('demo')}</strong> <span>${say('demoNote')}</span></header><main><h1>${title}</h1>${body}</main></body></html>`.text);
}

/** For whoever comes back to a page that has done its work. */
export function showOver(request: Request, response: Response): void {
  show(request, response, (say) => ({ title: say('overTitle'), body: html`<p>${say('overLead')}</p>` }), 410);
}

export function money(minor: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: currency.toUpperCase() }).format(minor / 100);
}
