import { memo, type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { type Counted, tableWords } from '../words/frame.ts';
import { Button } from './button.tsx';
import { Select, TextInput } from './field.tsx';
import { useWords } from './language.tsx';
import {
  type Cell,
  chosenRows,
  foundRows,
  type Order,
  orderedRows,
  pressed,
  type Sorted,
} from './table-rows.ts';

export type Column<Row> = Sorted<Row> & {
  readonly header: string;
  /** What is shown; the value when absent. */
  readonly show?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** A number or day that is never broken over two lines. */
  readonly short?: boolean;
  /** Offers a choice of the values that occur. */
  readonly filter?: boolean;
};

const PAGE = 50;
/** The rows that stand on a screen: they are drawn first, the others of the page when there is time. */
const SCREEN = 12;
const NO_ROWS: readonly never[] = [];

/** Said aloud: below 600 pixels a row is drawn as a card, and a row that is no table row loses its meaning otherwise. */
const AS = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  header: { role: 'columnheader' },
} as const;

const cellClass = <Row,>(column: Column<Row>, value: Cell): string | undefined =>
  column.numeric
    ? 'number'
    : column.show !== undefined && value === ''
      ? 'act'
      : column.short
        ? 'short'
        : undefined;

type RowProps<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly rowClass: ((row: Row) => string) | undefined;
};

const PlainRow = <Row extends object>({ row, columns, rowClass }: RowProps<Row>) => (
  <tr {...AS.row} className={rowClass?.(row)}>
    {columns.map((c) => {
      const value = c.value(row);
      return (
        <td key={c.id} {...AS.cell} className={cellClass(c, value)} data-label={c.header}>
          {c.show === undefined ? value : c.show(row)}
        </td>
      );
    })}
  </tr>
);

// A row that did not change is not drawn again, and between two rows the page can answer.
const TableRow = memo(PlainRow) as typeof PlainRow;

type FilterProps<Row> = {
  readonly column: Column<Row>;
  readonly rows: readonly Row[];
  readonly value: string;
  readonly all: string;
  readonly onChoose: (column: string, value: string) => void;
};

const PlainFilter = <Row extends object>({ column, rows, value, all, onChoose }: FilterProps<Row>) => {
  const choices = useMemo(
    () =>
      [...new Set(rows.map((row) => String(column.value(row))))]
        .sort()
        .map((choice) => ({ value: choice, text: choice })),
    [column, rows],
  );
  return (
    <Select
      label={column.header}
      empty={all}
      value={value}
      onChange={(chosen) => onChoose(column.id, chosen)}
      choices={choices}
    />
  );
};

const Filter = memo(PlainFilter) as typeof PlainFilter;

type HeadProps<Row> = {
  readonly column: Column<Row>;
  readonly rows: readonly Row[];
  readonly order: Order;
  readonly onPress: (column: string) => void;
};

/** The head of a column; one that is empty in every row offers no sorting. */
const PlainHead = <Row extends object>({ column, rows, order, onPress }: HeadProps<Row>) => {
  const sortable = useMemo(
    () => rows.length > 1 && rows.some((row) => column.value(row) !== ''),
    [column, rows],
  );
  const className = column.numeric ? 'number' : undefined;
  if (!sortable)
    return (
      <th {...AS.header} scope="col" className={className}>
        {column.header}
      </th>
    );
  const sorted =
    order?.column !== column.id
      ? 'none'
      : order.descending
        ? ('descending' as const)
        : ('ascending' as const);
  return (
    <th {...AS.header} scope="col" className={className} aria-sort={sorted}>
      <button type="button" className="sort" onClick={() => onPress(column.id)}>
        {column.header}
        <span className={`order ${sorted}`} aria-hidden="true" />
      </button>
    </th>
  );
};

const Head = memo(PlainHead) as typeof PlainHead;

/** A table that sorts and filters, fifty rows at a time. Where nothing is left it says so, with one way back to all. */
export const DataTable = <Row extends object>({
  caption,
  columns,
  rows,
  rowId,
  searchable = true,
  rowClass,
  counted,
  onShowAll,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly searchable?: boolean;
  readonly rowClass?: (row: Row) => string;
  /** What there are rows of, under the table. */
  readonly counted?: Counted;
  /** Takes back a search beside the table, of which `rows` is what was found; absent where nothing is sought. */
  readonly onShowAll?: (() => void) | undefined;
}) => {
  const words = useWords(tableWords);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [order, setOrder] = useState<Order>(null);
  const [asked, setAsked] = useState(0);
  // Heads and choices look through all rows, one column at a time, after the rows themselves are there.
  const behind = useDeferredValue(rows, NO_ROWS);
  const kept = useMemo(
    () => foundRows(chosenRows(rows, columns, chosen), columns, search),
    [rows, columns, chosen, search],
  );
  const ordered = useMemo(() => orderedRows(kept, columns, order), [kept, columns, order]);
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
  // A list can become shorter under the page that somebody is at.
  const at = Math.min(asked, pages - 1);
  const page = useMemo(() => ordered.slice(at * PAGE, (at + 1) * PAGE), [ordered, at]);
  const shown = useDeferredValue(page, page.slice(0, SCREEN));
  const narrowed =
    onShowAll !== undefined || search.trim() !== '' || Object.values(chosen).some((value) => value !== '');
  const top = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const showAll = (): void => {
    setSearch('');
    setChosen({});
    setAsked(0);
    onShowAll?.();
    // The button goes: who pressed it goes on in the list.
    list.current?.focus();
  };
  /** Another page is read from its beginning. */
  const turn = (to: number): void => {
    setAsked(to);
    top.current?.scrollIntoView();
  };
  const choose = useCallback((column: string, value: string): void => {
    setChosen((before) => ({ ...before, [column]: value }));
    setAsked(0);
  }, []);
  const press = useCallback((column: string): void => {
    setOrder((before) => pressed(before, column));
    setAsked(0);
  }, []);
  return (
    <div className="data-table" ref={top}>
      <div className="filters">
        {searchable && (
          <TextInput
            kind="search"
            label={words.search}
            value={search}
            onChange={(value) => {
              setSearch(value);
              setAsked(0);
            }}
          />
        )}
        {columns
          .filter((c) => c.filter)
          .map((c) => (
            <Filter
              key={c.id}
              column={c}
              rows={behind}
              value={chosen[c.id] ?? ''}
              all={words.all}
              onChoose={choose}
            />
          ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls a wide table by its focus (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a group and no landmark: the part around it is one already */}
      <div className="table-scroll" role="group" aria-label={caption} tabIndex={0} ref={list}>
        <table {...AS.table}>
          <caption className="unseen">{caption}</caption>
          <thead {...AS.group}>
            <tr {...AS.row} data-label={words.sort}>
              {columns.map((c) => (
                <Head key={c.id} column={c} rows={behind} order={order} onPress={press} />
              ))}
            </tr>
          </thead>
          <tbody {...AS.group}>
            {shown.map((row) => (
              <TableRow key={rowId(row)} row={row} columns={columns} rowClass={rowClass} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="table-foot" role="status">
        {ordered.length > 0 ? words.count(ordered.length, counted) : narrowed ? words.nothing : words.empty}
      </p>
      {ordered.length === 0 && narrowed && <Button onPress={showAll}>{words.showAll}</Button>}
      {pages > 1 && (
        <nav className="buttons" aria-label={words.pages}>
          <Button onPress={() => turn(at - 1)} reason={at === 0 ? words.firstPage : null}>
            {words.previous}
          </Button>
          <span>{words.page(at + 1, pages)}</span>
          <Button onPress={() => turn(at + 1)} reason={at >= pages - 1 ? words.lastPage : null}>
            {words.next}
          </Button>
        </nav>
      )}
    </div>
  );
};
