import type { OpenedItem } from '../keys/contract.ts';
import type { Listed } from './use-deliveries.ts';

// A report and what was added to it, by what two people signed and not by the order of the list (PROTOCOL 7.5).

export type Good = Extract<OpenedItem, { readonly ok: true }>;

/** What stands at one number of a report. */
export type Line =
  | {
      readonly kind: 'text';
      readonly part: number;
      readonly item: Good;
      /** It does not name the text that is here as the one before it. */
      readonly unlinked: boolean;
      /** The same text came again as these deliveries: one source all the same. */
      readonly repeats: readonly string[];
    }
  | { readonly kind: 'missing'; readonly part: number; readonly withdrawn: boolean };

const good = (items: Iterable<OpenedItem>): readonly Good[] => [...items].filter((item) => item.ok);

/** Deliveries of which another has the same number in the same report and a different text. */
export const contradicting = (items: Iterable<OpenedItem>): ReadonlySet<string> => {
  const texts = new Map<string, Good[]>();
  for (const item of good(items)) {
    const name = `${item.report.id}/${item.part}`;
    texts.set(name, [...(texts.get(name) ?? []), item]);
  }
  const wrong = [...texts.values()].filter((same) => new Set(same.map(({ hash }) => hash)).size > 1);
  return new Set(wrong.flat().map(({ id }) => id));
};

/** The first delivery of a report itself, or null when it is not there. */
export const firstOf = (report: string, items: Iterable<OpenedItem>): Good | null =>
  good(items).find((item) => item.report.id === report && item.part === 1) ?? null;

/**
 * Every number of a report from 1 to the highest that is here, in order. A number without a text is missing, unless the
 * list says that its delivery was withdrawn.
 */
export const linesOf = (
  report: string,
  items: Iterable<OpenedItem>,
  rows: readonly Listed[],
): readonly Line[] => {
  const parts = good(items).filter((item) => item.report.id === report);
  const firsts = new Set(parts.filter(({ part }) => part === 1).map(({ id }) => id));
  const withdrawn = new Set(
    rows.flatMap((row) =>
      row.state === 'withdrawn' && row.first !== null && firsts.has(row.first) ? [row.part] : [],
    ),
  );
  const highest = Math.max(0, ...parts.map(({ part }) => part));
  return Array.from({ length: highest }, (_, at): readonly Line[] => {
    const part = at + 1;
    const here = parts.filter((item) => item.part === part);
    if (here.length === 0) return [{ kind: 'missing', part, withdrawn: withdrawn.has(part) }];
    const before = parts.filter((item) => item.part === part - 1);
    const texts = new Map<string, Good[]>();
    for (const item of here) texts.set(item.hash, [...(texts.get(item.hash) ?? []), item]);
    return [...texts.values()].flatMap(([item, ...again]) =>
      item === undefined
        ? []
        : [
            {
              kind: 'text',
              part,
              item,
              unlinked: before.length > 0 && !before.some(({ hash }) => hash === item.report.adds?.previous),
              repeats: again.map(({ id }) => id),
            },
          ],
    );
  }).flat();
};

/** A row of the list with the additions that are shown with it. */
export type Folded = { readonly row: Listed; readonly added: readonly Listed[] };

/**
 * The list with each addition under its report, at the place of the newest of them. What is opened goes by its signed
 * text; of what is not opened (yet) the list is believed. Damaged ones, and those without their report, stand alone.
 */
export const foldAdditions = (
  rows: readonly Listed[],
  items: ReadonlyMap<string, OpenedItem>,
): readonly Folded[] => {
  const byReport = new Map<string, string>();
  for (const item of good(items.values()))
    if (item.part === 1 && !byReport.has(item.report.id)) byReport.set(item.report.id, item.id);
  const listed = new Map(rows.map((row) => [row.id, row]));
  const headOf = (row: Listed): string => {
    const item = items.get(row.id);
    if (item === undefined) return row.first ?? row.id;
    return item.ok && item.part > 1 ? (byReport.get(item.report.id) ?? row.id) : row.id;
  };
  const groups = new Map<string, Listed[]>();
  for (const row of rows) {
    const head = headOf(row);
    const name = listed.has(head) ? head : row.id;
    groups.set(name, [...(groups.get(name) ?? []), ...(name === row.id ? [] : [row])]);
  }
  return [...groups].flatMap(([id, added]) => {
    const row = listed.get(id);
    return row === undefined ? [] : [{ row, added }];
  });
};
