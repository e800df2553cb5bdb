import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keys } from '../keys/channel.ts';
import type { OpenedItem } from '../keys/contract.ts';
import { readAgain } from '../keys/office.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { ReportText } from '../ui/report-text.tsx';
import { spoken } from '../ui/spoken.ts';
import { partnerWords } from '../words/partner.ts';
import { reportWords } from '../words/reports.ts';
import { DispositionForm } from './disposition.tsx';
import { repeatsIn } from './opened.ts';
import { type Listed, useDeliveries } from './use-deliveries.ts';

type Good = Extract<OpenedItem, { readonly ok: true }>;

const Signed = ({ item, number }: { readonly item: Good; readonly number: string }) => {
  const words = useWords(partnerWords);
  const page = `${location.origin}${words.outcomePage}`;
  return (
    <Part title={words.signed}>
      <p>{words.signedText}</p>
      <dl className="facts">
        <dt>{words.author}</dt>
        <dd>{words.on(item.author.day, spoken(item.author.person))}</dd>
        <dt>{words.reviewer}</dt>
        <dd>{words.on(item.reviewer.day, spoken(item.reviewer.person))}</dd>
      </dl>
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

/** Told to the desk when somebody really looks at it, not when the list opens it. */
const useAcknowledged = (row: Listed | undefined, item: OpenedItem | undefined): void => {
  const client = useQueryClient();
  const wanted = row?.state === 'sent' && item?.ok === true ? row.id : null;
  useEffect(() => {
    if (wanted === null) return;
    keys
      .http('acknowledge', { parameters: { id: wanted } })
      .then(() => readAgain(client, 'listDeliveries'))
      // Not told now is told at the next look.
      .catch(() => undefined);
  }, [wanted, client]);
};

const Shown = ({
  row,
  item,
  repeatOf,
}: {
  readonly row: Listed;
  readonly item: OpenedItem | undefined;
  readonly repeatOf: string | undefined;
}) => {
  const words = useWords(partnerWords);
  const report = useWords(reportWords);
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
  return (
    <>
      {repeatOf !== undefined && (
        <Notice kind="warn">
          <p>{words.repeatText(spoken(repeatOf))}</p>
        </Notice>
      )}
      <p>
        <span className="tag">{words.roles[item.role]}</span> <span className="tag">{row.week}</span>
      </p>
      <Part title={report.text}>
        <ReportText report={item.report} />
        <Notice>
          <p>{words.own}</p>
        </Notice>
        <p className="only-print">{words.printed}</p>
        <Button onPress={() => print()}>{words.print}</Button>
      </Part>
      <div className="no-print">
        {row.state === 'opened' && <DispositionForm key={row.outcome ?? ''} row={row} />}
      </div>
      <Signed item={item} number={spoken(row.id)} />
    </>
  );
};

export const DeliveryPage = () => {
  const words = useWords(partnerWords);
  const { delivery } = useParams({ strict: false }) as { delivery: string };
  const { rows, opening, pending, error } = useDeliveries();
  const row = rows.find((r) => r.id === delivery);
  const item = opening.items.get(delivery);
  useAcknowledged(row, item);
  return (
    <Page title={words.delivery(spoken(delivery))}>
      <p className="no-print">
        <Link to={'/postvak' as '/'}>{words.back}</Link>
      </p>
      <ErrorNotice error={error} />
      {pending && <Progress label={words.openingOne} />}
      {!pending && row === undefined && <Empty title={words.none} />}
      {row !== undefined && (
        <Shown row={row} item={item} repeatOf={repeatsIn(opening.items.values()).get(delivery)} />
      )}
    </Page>
  );
};
