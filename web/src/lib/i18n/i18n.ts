import i18next, { type BackendModule, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, languages, rememberLanguage, type Language } from './languages.ts';

/** One file per namespace and language, `features/clients/clients.it.json` is `clients`, and what the server says too stands in `shared`; each is a chunk of its own, loaded when first asked. */
const files = import.meta.glob<Record<string, unknown>>(['../../**/*.{it,en,de}.json', '../../../../shared/src/**/*.{it,en,de}.json'], { import: 'default' });

const texts = new Map(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/([^/]+)\.json$/, '$1'), load]),
);

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = texts.get(`${namespace}.${language}`);
    if (!load) return done(new Error(`No texts for ${namespace} in ${language}`), null);
    load().then(
      (resource) => done(null, resource),
      (error: Error) => done(error, null),
    );
  },
};

/** A name that ends with a full stop (`S.r.l.`) ends its sentence with it. */
const oneStop: PostProcessorModule = {
  type: 'postProcessor',
  name: 'oneStop',
  process: (sentence) => (typeof sentence === 'string' ? sentence.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.') : sentence),
};

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

/** Ready when the texts every page shares are there; a page's own come with its code. */
export async function startI18n() {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .use(oneStop)
    .init({
      lng: firstLanguage(),
      supportedLngs: languages,
      fallbackLng: 'it',
      load: 'languageOnly',
      ns: ['ui', 'app', 'words'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      postProcess: ['oneStop'],
      react: { useSuspense: true },
    });
}

/** Texts that did not come once are asked for again. @throws when they do not come, so that no page shows keys for words */
export async function loadTexts(...namespaces: string[]) {
  const { language } = i18next;
  const missing = () => namespaces.filter((namespace) => !i18next.hasResourceBundle(language, namespace));
  await i18next.loadNamespaces(namespaces);
  if (missing().length > 0) await i18next.reloadResources([language], missing());
  if (missing().length > 0) throw new Error(`No texts for ${missing().join(', ')}`);
}

export async function chooseLanguage(language: Language) {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
