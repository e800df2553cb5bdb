import {
  columnFilteringFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { memo, type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type Counted, tableWords } from '../words/frame.ts';
import { Button } from './button.tsx';
import { Select, TextInput } from './field.tsx';
import { useWords } from './language.tsx';

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
  filterFns: { includesString: filterFn_includesString },
});

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** What it is sorted and filtered by; a column that is empty in every row is not sorted. */
  readonly value: (row: Row) => string | number;
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

const cellClass = <Row,>(column: Column<Row>, value: string | number): string | undefined =>
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

// The values that occur are looked up one column at a time, after the rows are there.
const Filter = memo(PlainFilter) as typeof PlainFilter;

/** A table that sorts and filters, fifty rows at a time. Empty only after filtering: the page says what else to do. */
export const DataTable = <Row extends object>({
  caption,
  columns,
  rows,
  rowId,
  searchable = true,
  rowClass,
  counted,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly searchable?: boolean;
  readonly rowClass?: (row: Row) => string;
  /** What there are rows of, under the table. */
  readonly counted?: Counted;
}) => {
  const words = useWords(tableWords);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [sorting, setSorting] = useState<SortingState>([]);
  const [pagination, setPagination] = useState({ pageIndex: 0, pageSize: PAGE });
  const filters = useDeferredValue(rows, NO_ROWS);
  const kept = useMemo(() => {
    const asked = columns.filter((c) => c.filter && chosen[c.id]);
    return asked.length === 0
      ? rows
      : rows.filter((row) => asked.every((c) => String(c.value(row)) === chosen[c.id]));
  }, [rows, columns, chosen]);
  // Unsorted and unsearched, one page is all that the table has to know of.
  const whole = sorting.length > 0 || search !== '';
  // A list can become shorter under the page that somebody is at.
  const pageIndex = Math.max(0, Math.min(pagination.pageIndex, Math.ceil(kept.length / PAGE) - 1));
  const data = useMemo(
    () => (whole ? kept : kept.slice(pageIndex * PAGE, (pageIndex + 1) * PAGE)),
    [kept, whole, pageIndex],
  );
  const definitions = useMemo(
    () =>
      columns.map((c) => ({
        id: c.id,
        header: c.header,
        accessorFn: (row: Row) => c.value(row),
        sortFn: c.numeric ? ('alphanumeric' as const) : ('text' as const),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: data as Row[],
    getRowId: rowId,
    globalFilterFn: 'includesString' as const,
    getColumnCanGlobalFilter: () => true,
    autoResetPageIndex: false,
    manualPagination: !whole,
    rowCount: kept.length,
    state: { sorting, pagination: { pageIndex, pageSize: PAGE }, globalFilter: search },
    onSortingChange: setSorting,
    onPaginationChange: setPagination,
  });
  const toFirst = (): void => setPagination({ pageIndex: 0, pageSize: PAGE });
  const page = table.getRowModel().rows;
  const shown = useDeferredValue(page, page.slice(0, SCREEN));
  const total = whole ? table.getFilteredRowModel().rows.length : kept.length;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const byId = new Map(columns.map((c) => [c.id, c]));
  const sortable = useMemo(
    () =>
      new Set(
        columns.filter((c) => rows.length > 1 && rows.some((row) => c.value(row) !== '')).map((c) => c.id),
      ),
    [columns, rows],
  );
  const choose = useCallback((column: string, value: string): void => {
    setChosen((before) => ({ ...before, [column]: value }));
    setPagination({ pageIndex: 0, pageSize: PAGE });
  }, []);
  return (
    <div className="data-table">
      <div className="filters">
        {searchable && (
          <TextInput
            kind="search"
            label={words.search}
            value={search}
            onChange={(value) => {
              setSearch(value);
              toFirst();
            }}
          />
        )}
        {columns
          .filter((c) => c.filter)
          .map((c) => (
            <Filter
              key={c.id}
              column={c}
              rows={filters}
              value={chosen[c.id] ?? ''}
              all={words.all}
              onChoose={choose}
            />
          ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls a wide table by its focus (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a group and no landmark: the part around it is one already */}
      <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <table {...AS.table}>
          <caption className="unseen">{caption}</caption>
          <thead {...AS.group}>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} {...AS.row} data-label={words.sort}>
                {group.headers.map((header) => {
                  const column = byId.get(header.column.id);
                  const sorted = header.column.getIsSorted();
                  const className = column?.numeric ? 'number' : undefined;
                  return !sortable.has(header.column.id) ? (
                    <th key={header.id} {...AS.header} scope="col" className={className}>
                      {column?.header}
                    </th>
                  ) : (
                    <th
                      key={header.id}
                      {...AS.header}
                      scope="col"
                      className={className}
                      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                    >
                      <button type="button" className="sort" onClick={() => header.column.toggleSorting()}>
                        {column?.header}
                        <span aria-hidden="true">
                          {sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}
                        </span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody {...AS.group}>
            {shown.map((row) => (
              <TableRow key={row.id} row={row.original} columns={columns} rowClass={rowClass} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="table-foot" role="status">
        {total === 0 ? words.nothing : words.count(total, counted)}
      </p>
      {pages > 1 && (
        <nav className="buttons" aria-label={words.pages}>
          <Button onPress={() => table.previousPage()} reason={pageIndex === 0 ? words.firstPage : null}>
            {words.previous}
          </Button>
          <span>{words.page(pageIndex + 1, pages)}</span>
          <Button onPress={() => table.nextPage()} reason={pageIndex >= pages - 1 ? words.lastPage : null}>
            {words.next}
          </Button>
        </nav>
      )}
    </div>
  );
};
