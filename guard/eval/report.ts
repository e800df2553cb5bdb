// docs/evaluation.md: the figures in words and tables, and the record that the next run is compared with.
import { type Agreement, beyond } from './agreement.ts';
import { type Recorded, writeRecord } from './bootstrap.ts';
import { BOUNDS, type Part, ratio, type Table } from './measures.ts';

export function row(
  name: string,
  part: Part | undefined,
): { readonly percent: string; readonly counts: string } {
  const value = ratio(part);
  const shown = Number.isNaN(value)
    ? '-'
    : name.startsWith('false findings')
      ? value.toFixed(2)
      : `${(100 * value).toFixed(1)}%`;
  return { percent: shown, counts: part ? `${part[0]}/${part[1]}` : '' };
}

export type Report = {
  readonly tables: readonly (readonly [string, Table])[];
  readonly tips: readonly [number, number];
  readonly hash: string;
  readonly record: Recorded;
  readonly second: Agreement;
  readonly curve: readonly string[] | null;
  /** The document as it was: the learning curve is kept when it was not made again. */
  readonly before: string;
};

function agreementOf(second: Agreement): string {
  const show = (name: string, table: Table): string => {
    const { percent, counts } = row(name, table.get(name));
    return `${percent} | ${counts}`;
  };
  const above = beyond(second);
  return `## Agreement

${second.tips} held-out tips were labelled a second time, apart (${second.leftOut} left out because the texts differ). The second labels are
scored against the first with the same measures, and the other way round.

| measure | bound | second against first | right/all | first against second | right/all |
|---|---|---|---|---|---|
${Object.entries(BOUNDS)
  .filter(([name]) => (second.table.get(name)?.[1] ?? 0) > 0)
  .map(([name, bound]) => `| ${name} | ${bound} | ${show(name, second.table)} | ${show(name, second.back)} |`)
  .join('\n')}

| labels | agreement | same/all |
|---|---|---|
${[...second.labels.keys()].map((name) => `| ${name} | ${show(name, second.labels)} |`).join('\n')}

Bounds above the agreement, which mean nothing: ${above.length > 0 ? above.join('; ') : 'none'}.`;
}

const CURVE = /<!-- curve -->\n([\s\S]*?)<!-- \/curve -->/;

export function document({ tables, tips, hash, record, second, curve, before }: Report): string {
  const [held, development] = [tables[0]?.[1], tables[1]?.[1]];
  const cells = (name: string): string =>
    [held, development]
      .map((table) => {
        const { percent, counts } = row(name, table?.get(name));
        return `${percent} | ${counts}`;
      })
      .join(' | ');
  const others = [...new Set([...(held?.keys() ?? []), ...(development?.keys() ?? [])])]
    .filter((name) => !(name in BOUNDS))
    .sort();
  const kept = curve ? `${curve.join('\n')}\n` : (CURVE.exec(before)?.[1] ?? '');
  return `# Evaluation of the guard

Written by \`npm run eval -w guard -- --record\`; never edit by hand. What is measured and how, and what the figures do
not say, stands in [anonymity.md](anonymity.md).

Held-out voices: ${tips[0]} tips, written apart and first, looked at only as a score. Their files have sha256
\`${hash}\`. Development: the ${tips[1]} synthetic tips of \`guard/corpus/gold\`, which everybody has seen.

| measure | bound | held-out | right/all | development | right/all |
|---|---|---|---|---|---|
${Object.entries(BOUNDS)
  .map(([name, bound]) => `| ${name} | ${bound} | ${cells(name)} |`)
  .join('\n')}

${agreementOf(second)}

## Learning curve

Trained on more and more tips of three quarters of the training voices, measured on the other quarter.

| tips | clues of circle 1-2: recall | findings: precision | persons: recall | theme: exact |
|---|---|---|---|---|
<!-- curve -->
${kept}<!-- /curve -->

## Everything else, and per kind

| measure | held-out | right/all | development | right/all |
|---|---|---|---|---|
${others.map((name) => `| ${name} | ${cells(name)} |`).join('\n')}

${writeRecord(record)}
`;
}
