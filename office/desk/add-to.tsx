import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { readAgain, useListed } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { spoken } from '../ui/spoken.ts';
import { additionWords } from '../words/additions.ts';
import { deskWords } from '../words/desk.ts';
import { reportWords } from '../words/reports.ts';
import { additionsTo } from './additions.ts';

type Row = AnswerOf<'listReports'>['reports'][number];

const Added = ({ rows }: { readonly rows: readonly Row[] }) => {
  const words = useWords(additionWords);
  const report = useWords(reportWords);
  return (
    <Part title={words.additions}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={'/berichten/$report' as '/'} params={{ report: row.id } as never}>
              {words.addition((row.adds?.part ?? 2) - 1)}
            </Link>{' '}
            <span className="tag">{report.states[row.state]}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** The tips that I have in hand and of which no report is under way. */
const useFreeTips = () => {
  const tips = useListed('listTips').data?.tips ?? [];
  const works = useQuery({ queryKey: ['works'], queryFn: () => keys.works(), staleTime: 0 }).data ?? [];
  const taken = new Set(works.filter((w) => w.sequence > 0).map((w) => w.tip));
  return tips.filter((tip) => tip.mine && tip.state === 'claimed' && !taken.has(tip.id));
};

/** What was added to a forwarded report, and the way to add to it: a tip in hand that tells it. */
export const AddTo = ({ row, rows }: { readonly row: Row; readonly rows: readonly Row[] }) => {
  const words = useWords(additionWords);
  const desk = useWords(deskWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const tips = useFreeTips();
  const [tip, setTip] = useState('');
  const { run, busy, error } = useAction(async () => {
    await keys.addTo(row.id, tip);
    await readAgain(client, 'works');
    await navigate({ to: '/meldingen/$tip' as '/', params: { tip } as never });
  });
  const added = additionsTo(row.id, rows);
  return (
    <>
      {added.length > 0 && <Added rows={added} />}
      <Part title={words.add}>
        {!row.mayAdd ? (
          <p>{words.notNow}</p>
        ) : (
          <>
            <p>{words.addText}</p>
            {tips.length === 0 ? (
              <p>
                {words.noTips} <Link to={'/meldingen' as '/'}>{words.toTips}</Link>
              </p>
            ) : (
              <>
                <Select
                  label={words.which}
                  empty={words.choose}
                  value={tip}
                  onChange={setTip}
                  choices={tips.map(({ id, door, day }) => ({
                    value: id,
                    text: `${spoken(id)}, ${desk.doors[door]}, ${day}`,
                  }))}
                />
                <ErrorNotice error={error} />
                <Button busy={busy} reason={tip === '' ? words.addFirst : null} onPress={() => run()}>
                  {words.addButton}
                </Button>
              </>
            )}
          </>
        )}
      </Part>
    </>
  );
};
