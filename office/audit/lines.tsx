import { addDays, type Day } from '@seinhuis/core/ids';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { useEntered, useOrganisations } from '../keys/office.ts';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { dayText, shortDay } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { ErrorNotice, Progress } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { accountWords } from '../words/account.ts';
import { auditWords } from '../words/audit.ts';
import { ceremonyWords } from '../words/ceremony.ts';
import { frameWords } from '../words/frame.ts';
import { aboutText, type Row, rowsOf, whoText } from './rows.ts';

const WEEK = 7;

const useColumns = (people: ReadonlyMap<string, string>): readonly Column<Row>[] => {
  const words = useWords(auditWords);
  const account = useWords(accountWords);
  const keyWords = useWords(ceremonyWords);
  const { language } = useLanguage();
  const { nameOf } = useOrganisations();
  const organisation = (code: string): string => (code === 'NETWORK' ? account.network : nameOf(code));
  const state = { closed: words.closed, open: words.open, wrong: words.wrong };
  return [
    {
      id: 'day',
      header: words.day,
      value: (r) => r.line.day,
      short: true,
      show: (r) => shortDay(r.line.day, language),
    },
    { id: 'time', header: words.time, value: (r) => r.line.time ?? words.timeNone, short: true },
    {
      id: 'who',
      header: words.who,
      value: (r) => whoText(r.line, people, organisation, words),
      filter: true,
    },
    {
      id: 'what',
      header: words.what,
      value: ({ line }) => (line.refused ? words.refused(words.kinds[line.kind]) : words.kinds[line.kind]),
      filter: true,
    },
    { id: 'about', header: words.about, value: (r) => aboutText(r.line, people, words, keyWords) },
    { id: 'times', header: words.times, value: (r) => r.line.times, numeric: true },
    {
      id: 'state',
      header: words.state,
      value: (r) => state[r.state],
      show: (r) => <span className={r.state === 'wrong' ? 'tag warn' : 'tag'}>{state[r.state]}</span>,
    },
  ];
};

/** The lines about my organisation, a week at a time, the newest first. */
export const Lines = () => {
  const words = useWords(auditWords);
  const frame = useWords(frameWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  const [to, setTo] = useState<Day>(today);
  const { data, error, isPending } = useQuery({
    queryKey: ['readAudit', to],
    queryFn: () => keys.readAudit(to),
    staleTime: 0,
  });
  const people = new Map(data?.people.map(({ id, name }) => [id, name]));
  const columns = useColumns(people);
  const newest = to >= today;
  const rows = data === undefined ? [] : rowsOf(data, newest);
  return (
    <Part title={words.lines}>
      <ErrorNotice error={error} />
      <p>{words.week(dayText(addDays(to, 1 - WEEK), language), dayText(to, language))}</p>
      <p className="buttons">
        <Button onPress={() => setTo(addDays(to, -WEEK))}>{words.earlier}</Button>
        <Button onPress={() => setTo(addDays(to, WEEK))} reason={newest ? words.newest : null}>
          {words.later}
        </Button>
      </p>
      {isPending && <Progress label={frame.loading} />}
      {data !== undefined && rows.length === 0 && <p>{words.none}</p>}
      {rows.length > 0 && (
        <DataTable<Row> caption={words.lines} rows={rows} rowId={(r) => r.key} columns={columns} />
      )}
    </Part>
  );
};
