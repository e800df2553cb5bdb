// `node core/reference/reference.check.ts [FOLDER]` compares every row of our tables with the source tables,
// both ways, and exits 1 with the differences. The folder holds the CSV files that the facts were taken from.
import console from 'node:console';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import {
  MUNICIPALITIES,
  municipality,
  POLICE_UNITS,
  PROVINCES,
  RIECS,
  SAFETY_REGIONS,
} from './municipalities.ts';
import { allPlaces, resolvePlace } from './places.ts';
import { allPostcodes, municipalitiesOfPostcode } from './postcodes.ts';

type Row = Readonly<Record<string, string>>;

const folder = argv[2] ?? '../shared/geo';
const differences: string[] = [];
const counts: Record<string, number> = {};

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '',
  );

function rows(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  const columns = cells(head);
  const read = lines.map((line) => {
    const values = cells(line);
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
  counts[file] = read.length;
  return read;
}

function same(what: string, ours: unknown, theirs: unknown): void {
  if (ours !== theirs) differences.push(`${what}: ${String(ours)} here, ${String(theirs)} there`);
}

/** Both lists hold the same keys. */
function sameKeys(what: string, ours: readonly string[], theirs: readonly string[]): void {
  const there = new Set(theirs);
  const here = new Set(ours);
  same(`${what}: rows`, ours.length, theirs.length);
  for (const key of here) if (!there.has(key)) differences.push(`${what}: ${key} only here`);
  for (const key of there) if (!here.has(key)) differences.push(`${what}: ${key} only there`);
}

function checkMunicipalities(): void {
  const points = Map.groupBy(rows('postcode4.csv'), (row) => row.gm_code ?? '');
  const mean = (code: string, column: string): string => {
    const of = points.get(code) ?? [];
    return (of.reduce((sum, row) => sum + Number(row[column]), 0) / of.length).toFixed(1);
  };
  const theirs = rows('gemeenten.csv');
  sameKeys(
    'municipality',
    MUNICIPALITIES.map((m) => m.code),
    theirs.map((row) => row.gm_code ?? ''),
  );
  for (const row of theirs) {
    const code = row.gm_code ?? '';
    const ours = municipality(code);
    if (ours === null) continue;
    same(`${code} name`, ours.name, row.naam_kort);
    if (row.naam_cbs !== row.naam_kort) {
      same(`${code} full name`, ours.aliases.includes(row.naam_cbs ?? ''), true);
    }
    same(`${code} province`, ours.provinceCode, row.provincie_code);
    same(`${code} safety region`, ours.safetyRegionCode, row.vr_code);
    same(`${code} police unit`, ours.policeUnitCode, row.politie_code);
    same(`${code} RIEC`, ours.riecCode, row.riec_code);
    same(`${code} valid from`, ours.validFrom, row.begindatum);
    for (const [axis, ownValue] of [
      ['lat', ours.lat],
      ['lon', ours.lon],
    ] as const) {
      const off = Math.abs(ownValue - Number(mean(code, axis)));
      if (!(off < 0.06)) differences.push(`${code} ${axis}: ${off} off`);
    }
  }
}

function checkRegions(): void {
  const tables = [
    ['provincies.csv', 'provincie_code', PROVINCES],
    ['veiligheidsregios.csv', 'vr_code', SAFETY_REGIONS],
    ['politie_eenheden.csv', 'politie_code', POLICE_UNITS],
    ['riec.csv', 'riec_code', RIECS],
  ] as const;
  for (const [file, column, ours] of tables) {
    const line = (code?: string, name?: string): string => `${code} ${name}`;
    sameKeys(
      file,
      ours.map((region) => line(region.code, region.name)),
      rows(file).map((row) => line(row[column], row.naam)),
    );
  }
  for (const row of rows('aliassen.csv')) {
    const known = row.soort === 'gemeente' ? MUNICIPALITIES : PROVINCES;
    const ours = known.find((one) => one.code === row.code);
    same(`alias ${row.alias}`, ours?.aliases.includes(row.alias ?? ''), true);
  }
}

function checkPlaces(): void {
  const theirs = rows('woonplaatsen_geonames.csv');
  sameKeys(
    'place',
    allPlaces().map((place) => `${place.gmCode} ${place.name}`),
    theirs.map((row) => `${row.gm_code} ${row.plaats}`),
  );
  // Every place, typed as it is written, leads to its municipality or to a question that offers it.
  for (const row of theirs) {
    const answer = resolvePlace(row.plaats ?? '');
    const leads =
      answer.kind === 'found'
        ? answer.gmCode === row.gm_code
        : answer.kind === 'ambiguous' && answer.candidates.some((one) => one.gmCode === row.gm_code);
    if (!leads) differences.push(`place ${row.plaats} does not lead to ${row.gm_code}`);
  }
}

function checkPostcodes(): void {
  const theirs = rows('postcode4.csv');
  const line = (codes: readonly string[]): string => codes.join('|');
  sameKeys(
    'postcode',
    allPostcodes().map((code) => `${code} ${line(municipalitiesOfPostcode(code))}`),
    theirs.map((row) => {
      const others = (row.andere_gm_codes ?? '').split('|').filter((code) => code !== '');
      return `${row.pc4} ${line([row.gm_code ?? '', ...others])}`;
    }),
  );
  counts['postcodes that straddle'] = theirs.filter((row) => row.andere_gm_codes !== '').length;
}

if (!existsSync(folder)) {
  console.error('No source tables there. Usage: node core/reference/reference.check.ts FOLDER');
  exit(1);
}
checkMunicipalities();
checkRegions();
checkPlaces();
checkPostcodes();
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(5)} ${what}`);
for (const difference of differences) console.error(difference);
console.log(`${differences.length} differences`);
if (differences.length > 0) exit(1);
