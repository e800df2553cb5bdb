import { municipality } from '@seinhuis/core/reference/municipalities';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { OpenedItem } from '../keys/contract.ts';
import { useEntered } from '../keys/office.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { weekText } from '../ui/day-text.ts';
import { TextInput } from '../ui/field.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Progress } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { spoken } from '../ui/spoken.ts';
import { themeInFull } from '../ui/theme-name.ts';
import { frameWords } from '../words/frame.ts';
import { partnerWords } from '../words/partner.ts';
import { reportWords } from '../words/reports.ts';
import { repeatsIn } from './opened.ts';
import { contradicting, foldAdditions } from './series.ts';
import { type Listed, opened, useDeliveries } from './use-deliveries.ts';

type Row = Listed & {
  readonly item: OpenedItem | undefined;
  readonly repeat: boolean;
  /** Another text has the same number. */
  readonly wrong: boolean;
  /** What was added to it: those deliveries, and whether one of them was not looked at yet. */
  readonly added: string;
  readonly news: boolean;
};

const BEGINNING = 80;
const NO_ROWS: readonly Row[] = [];
/** What can change about a row that is drawn. */
const SEEN = ['item', 'repeat', 'wrong', 'added', 'news', 'state', 'outcome'] as const;

const placeOf = ({ item }: Row): string => {
  if (item === undefined || !item.ok || item.report.place === null) return '';
  const { gmCode, name } = item.report.place;
  const within = gmCode === null ? name : (municipality(gmCode)?.name ?? name);
  return within === name ? name : `${name} (${within})`;
};

const beginning = ({ item }: Row): string => {
  const text = item?.ok ? (item.report.statements[0] ?? '') : '';
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
};

const isNew = (row: Row): boolean => row.state === 'sent' || (row.state === 'opened' && row.news);

const useColumns = (): readonly Column<Row>[] => {
  const words = useWords(partnerWords);
  const report = useWords(reportWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  return useMemo(() => {
    const state = (row: Row): string =>
      row.state === 'withdrawn'
        ? words.withdrawn
        : row.item?.ok === false
          ? words.damaged
          : row.news && row.state === 'opened'
            ? words.newAddition
            : words.states[row.state];
    const bad = (row: Row): boolean => row.state === 'withdrawn' || row.item?.ok === false;
    return [
      {
        id: 'number',
        short: true,
        header: words.number,
        value: (r) => spoken(r.id),
        show: (r) => <RowLink to={`/postvak/${r.id}`}>{spoken(r.id)}</RowLink>,
      },
      {
        id: 'week',
        short: true,
        header: words.week,
        value: (r) => r.week,
        show: (r) => weekText(r.week, today),
      },
      {
        id: 'theme',
        header: words.theme,
        value: (r) => themeInFull(r.item?.ok ? r.item.report.theme : r.theme, language),
        filter: true,
      },
      { id: 'place', header: words.place, value: placeOf },
      {
        id: 'subject',
        header: words.subject,
        value: (r) => (r.state === 'withdrawn' ? '' : r.item === undefined ? words.waiting : beginning(r)),
      },
      { id: 'role', header: words.role, value: (r) => words.roles[r.role], filter: true },
      {
        id: 'state',
        header: words.state,
        value: state,
        filter: true,
        show: (r) => (
          <>
            <span className={bad(r) ? 'tag warn' : isNew(r) ? 'tag good' : 'tag'}>{state(r)}</span>
            {r.wrong && <span className="tag warn">{words.wrong}</span>}
            {r.part > 1 && <span className="tag">{words.loose}</span>}
            {r.added !== '' && <span className="tag">{words.added(r.added.split(' ').length)}</span>}
            {r.repeat && <span className="tag">{words.repeat}</span>}
          </>
        ),
      },
      {
        id: 'outcome',
        header: words.outcome,
        value: (r) => (r.outcome === null ? words.noOutcome : report.outcomes[r.outcome]),
        filter: true,
      },
    ];
  }, [words, report, language, today]);
};

const rowClass = (row: Row): string => (row.state === 'withdrawn' ? 'withdrawn' : isNew(row) ? 'unread' : '');

const List = ({
  rows,
  searching,
  onShowAll,
}: {
  readonly rows: readonly Row[];
  readonly searching: string;
  readonly onShowAll: () => void;
}) => {
  const words = useWords(partnerWords);
  const columns = useColumns();
  const found = useMemo(() => {
    const ids = opened.search(searching);
    return ids === null
      ? rows
      : rows.filter((row) => ids.has(row.id) || row.added.split(' ').some((id) => ids.has(id)));
  }, [rows, searching]);
  return (
    <>
      {searching.trim() !== '' && <p role="status">{words.found(found.length)}</p>}
      <DataTable<Row>
        caption={words.inbox}
        counted="reports"
        rows={found}
        rowId={(r) => r.id}
        searchable={false}
        columns={columns}
        rowClass={rowClass}
        onShowAll={searching.trim() === '' ? undefined : onShowAll}
      />
    </>
  );
};

export const Inbox = () => {
  const words = useWords(partnerWords);
  const frame = useWords(frameWords);
  const { held } = useEntered();
  const [search, setSearch] = useState('');
  const searching = useDeferredValue(search);
  const { rows, opening, pending, error } = useDeliveries();
  const { items } = opening;
  const drawn = useRef<ReadonlyMap<string, Row>>(new Map());
  const all = useMemo(() => {
    const repeats = repeatsIn(items.values());
    const wrong = contradicting(items.values());
    const next = foldAdditions(rows, items).map(({ row, added }): Row => {
      const made: Row = {
        ...row,
        item: items.get(row.id),
        repeat: repeats.has(row.id),
        wrong: wrong.has(row.id) || added.some(({ id }) => wrong.has(id)),
        added: added.map(({ id }) => id).join(' '),
        news: added.some(({ state }) => state === 'sent'),
      };
      const before = drawn.current.get(row.id);
      // The same row as before stays the same object, so that it is not drawn again.
      return before !== undefined && SEEN.every((key) => before[key] === made[key]) ? before : made;
    });
    drawn.current = new Map(next.map((row) => [row.id, row]));
    return next;
  }, [rows, items]);
  const shown = useDeferredValue(all, NO_ROWS);
  const hasKey = held.some((k) => k.purpose === 'inbox' && !k.pending);
  return (
    <Page title={words.inbox} intro={words.intro} wide>
      {!hasKey && (
        <Empty title={words.noKey}>
          <p>{words.noKeyDo}</p>
          <p>
            <Link to={'/sleutels' as '/'}>{words.toKeys}</Link>
          </p>
        </Empty>
      )}
      {hasKey && <ErrorNotice error={error} />}
      {pending && <Progress label={frame.loading} />}
      {opening.done < opening.of && <Progress label={words.opening} done={opening.done} of={opening.of} />}
      {!pending && rows.length === 0 && hasKey && (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <TextInput
            kind="search"
            label={words.search}
            hint={words.searchHint}
            value={search}
            onChange={setSearch}
          />
          <List rows={shown} searching={searching} onShowAll={() => setSearch('')} />
        </>
      )}
    </Page>
  );
};
