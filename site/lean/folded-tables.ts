import { fileURLToPath } from 'node:url';
import { ENDED_MUNICIPALITIES, MUNICIPALITY_LINES } from '@seinhuis/core/reference/municipalities.data';
import { PLACE_LINES } from '@seinhuis/core/reference/places.data';
import { POSTCODE_LINES, STRADDLING_LINES } from '@seinhuis/core/reference/postcodes.data';
import {
  POLICE_UNIT_ROWS,
  PROVINCE_ROWS,
  RIEC_ROWS,
  SAFETY_REGION_ROWS,
} from '@seinhuis/core/reference/regions.data';
import { THEME_ROWS, TOP_ROWS } from '@seinhuis/core/reference/themes.data';
import { ERROR_WORDS } from '@seinhuis/core/words/errors';
import { RECEIPT_WORDS } from '@seinhuis/core/words/receipt-words.data';
import type { Plugin } from 'vite';
import { foldPlaces, foldWords } from './fold.ts';

const UNFOLD = JSON.stringify(fileURLToPath(import.meta.resolve('./unfold.ts')));
const FOLDED = 'seinhuis:folded-places';

const constant = (name: string, value: string): string => `export const ${name} = ${value};\n`;
const text = (value: unknown): string => JSON.stringify(value);

/** The refusals that a tipster's browser can meet; those of signing in and of the desk are left out. */
const MET = [
  'bad-request',
  'bad-envelope',
  'too-large',
  'conflict',
  'too-many',
  'internal-fault',
  'not-stored',
  'not-reached',
] as const;

const met = (words: Readonly<Record<(typeof MET)[number], string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(MET.map((code) => [code, words[code]]));

/** Regions without their names: the door says in which municipality a place lies, and looks no further. */
const unnamed = (rows: readonly (readonly [string, string, ...string[]])[]): string =>
  text(rows.map(([code, , ...rest]) => [code, '', ...rest]));

/** Top levels without their names: the door shows groups and themes. */
const TOPS = Object.fromEntries(Object.keys(TOP_ROWS).map((code) => [code, {}]));

const fromFolded = (name: string, field: string): string =>
  `import { tables } from '${FOLDED}';\n${constant(name, `tables.${field}`)}`;

/** Puts the folded tables in the place of core's files of data while the sealed door is bundled. */
export const foldedTables = (): Plugin => {
  const places = foldPlaces({
    municipalities: MUNICIPALITY_LINES,
    places: PLACE_LINES,
    postcodes: POSTCODE_LINES,
  });
  const files: Readonly<Record<string, string>> = {
    'words/receipt-words.data.ts': `import { unfoldWords } from ${UNFOLD};\n${constant('RECEIPT_WORDS', `unfoldWords(${text(foldWords(RECEIPT_WORDS))})`)}`,
    'words/errors.ts': constant('ERROR_WORDS', text({ nl: met(ERROR_WORDS.nl), en: met(ERROR_WORDS.en) })),
    'reference/municipalities.data.ts': `${fromFolded('MUNICIPALITY_LINES', 'municipalities')}${constant('ENDED_MUNICIPALITIES', text(ENDED_MUNICIPALITIES))}`,
    'reference/regions.data.ts': [
      constant('PROVINCE_ROWS', text(PROVINCE_ROWS)),
      constant('SAFETY_REGION_ROWS', unnamed(SAFETY_REGION_ROWS)),
      constant('POLICE_UNIT_ROWS', unnamed(POLICE_UNIT_ROWS)),
      constant('RIEC_ROWS', unnamed(RIEC_ROWS)),
    ].join(''),
    'reference/themes.data.ts': constant('TOP_ROWS', text(TOPS)) + constant('THEME_ROWS', text(THEME_ROWS)),
    'reference/places.data.ts': fromFolded('PLACE_LINES', 'places'),
    'reference/postcodes.data.ts': `${fromFolded('POSTCODE_LINES', 'postcodes')}${constant('STRADDLING_LINES', text(STRADDLING_LINES))}`,
  };
  return {
    name: 'folded-tables',
    enforce: 'pre',
    resolveId: (source) => (source === FOLDED ? `\0${FOLDED}` : null),
    load: (id) => {
      if (id === `\0${FOLDED}`)
        return `import { unfoldPlaces } from ${UNFOLD};\n${constant('tables', `unfoldPlaces(${text(places)})`)}`;
      // Its helper for preloading style sheets would weigh 1 kB; there is no style sheet to preload.
      if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load();';
      return Object.entries(files).find(([file]) => id.endsWith(`/core/${file}`))?.[1] ?? null;
    },
  };
};
