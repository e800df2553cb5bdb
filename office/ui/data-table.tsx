import {
  columnFilteringFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { tableWords } from '../words/frame.ts';
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
  /** What it is sorted and filtered by. */
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

type RowProps<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly rowClass: ((row: Row) => string) | undefined;
};

const PlainRow = <Row extends object>({ row, columns, rowClass }: RowProps<Row>) => (
  <tr className={rowClass?.(row)}>
    {columns.map((c) => (
      <td key={c.id} className={c.numeric ? 'number' : c.short ? 'short' : undefined}>
        {c.show === undefined ? c.value(row) : c.show(row)}
      </td>
    ))}
  </tr>
);

// A row that did not change is not drawn again, and between two rows the page can answer.
const TableRow = memo(PlainRow) as typeof PlainRow;

/** A table that sorts and filters, fifty rows at a time. Empty only after filtering: the page says what else to do. */
export const DataTable = <Row extends object>({
  caption,
  columns,
  rows,
  rowId,
  searchable = true,
  rowClass,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly searchable?: boolean;
  readonly rowClass?: (row: Row) => string;
}) => {
  const words = useWords(tableWords);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const data = useMemo(
    () =>
      rows.filter((row) =>
        columns.every((c) => !c.filter || !chosen[c.id] || String(c.value(row)) === chosen[c.id]),
      ),
    [rows, columns, chosen],
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
    initialState: { pagination: { pageIndex: 0, pageSize: PAGE } },
  });
  const shown = table.getRowModel().rows;
  const total = table.getFilteredRowModel().rows.length;
  const { pageIndex } = table.state.pagination;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const byId = new Map(columns.map((c) => [c.id, c]));
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
              table.setGlobalFilter(value);
              table.setPageIndex(0);
            }}
          />
        )}
        {columns
          .filter((c) => c.filter)
          .map((c) => (
            <Select
              key={c.id}
              label={c.header}
              empty={words.all}
              value={chosen[c.id] ?? ''}
              onChange={(value) => {
                setChosen({ ...chosen, [c.id]: value });
                table.setPageIndex(0);
              }}
              choices={[...new Set(rows.map((row) => String(c.value(row))))]
                .sort()
                .map((value) => ({ value, text: value }))}
            />
          ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls a wide table by its focus (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a group and no landmark: the part around it is one already */}
      <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      className={byId.get(header.column.id)?.numeric ? 'number' : undefined}
                      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                    >
                      <button type="button" className="sort" onClick={() => header.column.toggleSorting()}>
                        {byId.get(header.column.id)?.header}
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
          <tbody>
            {shown.map((row) => (
              <TableRow key={row.id} row={row.original} columns={columns} rowClass={rowClass} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="table-foot" role="status">
        {total === 0 ? words.nothing : words.count(total)}
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
