import MiniSearch from 'minisearch';
import type { OpenedItem } from '../keys/contract.ts';
import { spoken } from '../ui/spoken.ts';

// The deliveries that were opened in this visit, and the index to search them. In memory only: gone at sign-out.

export type Opening = {
  readonly items: ReadonlyMap<string, OpenedItem>;
  readonly done: number;
  readonly of: number;
};

type Indexed = {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly place: string;
};

const FIELDS: readonly (keyof Indexed)[] = ['number', 'text', 'place'];

/** For each delivery that repeats a report already seen: the first one of it. Two of one report are one source. */
export const repeatsIn = (items: Iterable<OpenedItem>): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  const repeats = new Map<string, string>();
  for (const item of items) {
    if (!item.ok) continue;
    const name = `${item.report.id}/${item.part}/${item.hash}`;
    const known = first.get(name);
    if (known === undefined) first.set(name, item.id);
    else repeats.set(item.id, known);
  }
  return repeats;
};

/** What is searched of a delivery: its number, its text and its place. */
const indexed = (item: OpenedItem): readonly Indexed[] =>
  item.ok
    ? [
        {
          id: item.id,
          number: spoken(item.id),
          text: item.report.statements.join('\n'),
          place: item.report.place?.name ?? '',
        },
      ]
    : [];

/** So many are indexed at a time: some milliseconds, between which the page answers. */
const AT_ONCE = 5;

export class OpenedDeliveries {
  #opening: Opening = { items: new Map(), done: 0, of: 0 };
  #index = new MiniSearch<Indexed>({ fields: [...FIELDS], storeFields: [] });
  /** Opened and not indexed yet, and whether a turn for them is coming. */
  #waiting: Indexed[] = [];
  #turn = false;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Opening => this.#opening;

  begin(of: number): void {
    this.#opening = { ...this.#opening, done: 0, of };
    this.#tell();
  }

  /** Takes in one batch: at most fifty, so that the page never stands still. */
  add(batch: readonly OpenedItem[], done: number, of: number): void {
    const items = new Map(this.#opening.items);
    const fresh = batch.filter((item) => !items.has(item.id));
    for (const item of batch) items.set(item.id, item);
    this.#waiting.push(...fresh.flatMap(indexed));
    this.#later();
    this.#opening = { items, done, of };
    this.#tell();
  }

  /** Indexes a few, and the next in a turn of their own: nobody searches before they can read. */
  #later(): void {
    if (this.#turn || this.#waiting.length === 0) return;
    this.#turn = true;
    setTimeout(() => {
      this.#turn = false;
      this.#index.addAll(this.#waiting.splice(0, AT_ONCE));
      this.#later();
    });
  }

  clear(): void {
    this.#waiting = [];
    this.#opening = { items: new Map(), done: 0, of: 0 };
    this.#index = new MiniSearch<Indexed>({ fields: [...FIELDS], storeFields: [] });
    this.#tell();
  }

  /** The deliveries in which every word occurs, or begins a word; null when nothing was asked. */
  search(asked: string): ReadonlySet<string> | null {
    if (asked.trim() === '') return null;
    this.#index.addAll(this.#waiting.splice(0));
    const found = this.#index.search(asked, { prefix: true, combineWith: 'AND', fuzzy: 0.1 });
    return new Set(found.map((hit) => String(hit.id)));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
