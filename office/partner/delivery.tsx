import { addDays } from '@seinhuis/core/ids';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keys } from '../keys/channel.ts';
import type { OpenedItem } from '../keys/contract.ts';
import { readAgain, useEntered } from '../keys/office.ts';
import { Button } from '../ui/button.tsx';
import { weekText } from '../ui/day-text.ts';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { ReportText } from '../ui/report-text.tsx';
import { spoken } from '../ui/spoken.ts';
import { partnerWords } from '../words/partner.ts';
import { reportWords } from '../words/reports.ts';
import { Addition } from './addition.tsx';
import { DispositionForm } from './disposition.tsx';
import { type Opening, repeatsIn } from './opened.ts';
import { contradicting, firstOf, type Good, type Line, linesOf } from './series.ts';
import { Signers } from './signers.tsx';
import { type Listed, useDeliveries } from './use-deliveries.ts';

const Signed = ({ item, number }: { readonly item: Good; readonly number: string }) => {
  const words = useWords(partnerWords);
  const page = `${location.origin}${words.outcomePage}`;
  return (
    <Part title={words.signed}>
      <Signers item={item} />
      {item.outcomeWords !== null && (
        <div className="no-print">
          <h3>{words.outcomeWords}</h3>
          <p>
            {words.outcomeWordsText(number)} <a href={page}>{page}</a>
          </p>
          <WordList words={item.outcomeWords.split(' ')} label={words.outcomeWords} />
        </div>
      )}
    </Part>
  );
};

/** Told to the desk when somebody really looks at it, not when the list opens it. What was added is looked at too. */
const useAcknowledged = (rows: readonly Listed[], items: Opening['items']): void => {
  const client = useQueryClient();
  const wanted = rows
    .filter((row) => row.state === 'sent' && items.get(row.id)?.ok === true)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const told = wanted
      .split(' ')
      // Not told now is told at the next look.
      .map((id) => keys.http('acknowledge', { parameters: { id } }).catch(() => undefined));
    Promise.all(told).then(() => readAgain(client, 'listDeliveries'));
  }, [wanted, client]);
};

/** The numbers after the report itself, and the report when it is missing; not before all is opened. */
const Added = ({ lines, wrong }: { readonly lines: readonly Line[]; readonly wrong: ReadonlySet<string> }) =>
  lines
    .filter((line) => line.part > 1 || line.kind === 'missing')
    .map((line) => (
      <Addition
        key={line.kind === 'text' ? line.item.id : line.part}
        line={line}
        wrong={line.kind === 'text' && wrong.has(line.item.id)}
      />
    ));

const Shown = ({
  row,
  item,
  repeatOf,
  lines,
  wrong,
}: {
  readonly row: Listed;
  readonly item: OpenedItem | undefined;
  readonly repeatOf: string | undefined;
  readonly lines: readonly Line[];
  readonly wrong: ReadonlySet<string>;
}) => {
  const words = useWords(partnerWords);
  const report = useWords(reportWords);
  const { today } = useEntered();
  if (row.state === 'withdrawn')
    return (
      <Notice kind="wrong" title={words.withdrawn}>
        <p>{words.withdrawnText}</p>
      </Notice>
    );
  if (item === undefined) return <Progress label={words.openingOne} />;
  if (!item.ok)
    return (
      <Notice kind="wrong" title={words.damagedTitle}>
        <p>{words.damagedText}</p>
      </Notice>
    );
  // An addition whose report is not here.
  if (item.part > 1) return <Added lines={lines} wrong={wrong} />;
  return (
    <>
      {wrong.has(item.id) && (
        <Notice kind="wrong">
          <p>{words.contradicting}</p>
        </Notice>
      )}
      {repeatOf !== undefined && (
        <Notice kind="warn">
          <p>{words.repeatText(spoken(repeatOf))}</p>
        </Notice>
      )}
      <p>
        <span className="tag">{words.roles[item.role]}</span>{' '}
        <span className="tag">{weekText(row.week, today)}</span>
      </p>
      <p className="hint">{words.forgotten(addDays(item.day, 7 * row.weeks), row.weeks)}</p>
      <Part title={report.text}>
        <ReportText report={item.report} />
        <Notice>
          <p>{words.own}</p>
        </Notice>
        <p className="only-print">{words.printed}</p>
        <Button onPress={() => print()}>{words.print}</Button>
      </Part>
      <Added lines={lines} wrong={wrong} />
      <div className="no-print">
        {row.state === 'opened' && <DispositionForm key={row.outcome ?? ''} row={row} />}
      </div>
      <Signed item={item} number={spoken(row.id)} />
    </>
  );
};

/** The rows of the report that a delivery is of: its own, or the first when it is an addition. */
const useSeries = (delivery: string) => {
  const { rows, opening, pending, error } = useDeliveries();
  const asked = opening.items.get(delivery);
  const all = [...opening.items.values()];
  const report = asked?.ok ? asked.report.id : null;
  const first = asked?.ok && asked.part > 1 ? firstOf(asked.report.id, all) : null;
  const id = first?.id ?? delivery;
  const lines = report === null || opening.done < opening.of ? [] : linesOf(report, all, rows);
  const shown = new Set([id, ...lines.flatMap((line) => (line.kind === 'text' ? [line.item.id] : []))]);
  return {
    row: rows.find((r) => r.id === id),
    item: opening.items.get(id),
    rows: rows.filter((r) => shown.has(r.id)),
    items: opening.items,
    repeatOf: repeatsIn(all).get(id),
    wrong: contradicting(all),
    lines,
    pending,
    error,
    id,
  };
};

export const DeliveryPage = () => {
  const words = useWords(partnerWords);
  const { delivery } = useParams({ strict: false }) as { delivery: string };
  const { id, row, rows, item, items, pending, error, ...series } = useSeries(delivery);
  useAcknowledged(rows, items);
  return (
    <Page title={words.delivery(spoken(id))}>
      <p className="no-print">
        <Link to={'/postvak' as '/'}>{words.back}</Link>
      </p>
      <ErrorNotice error={error} />
      {pending && <Progress label={words.openingOne} />}
      {!pending && row === undefined && error === null && (
        <Empty title={words.unknown}>
          <p>{words.unknownDo}</p>
        </Empty>
      )}
      {row !== undefined && <Shown row={row} item={item} {...series} />}
    </Page>
  );
};
