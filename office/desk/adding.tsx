import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { useOrganisations } from '../keys/office.ts';
import type { Work } from '../keys/work.ts';
import { Button } from '../ui/button.tsx';
import { EarlierParts } from '../ui/earlier-parts.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { spoken } from '../ui/spoken.ts';
import { additionWords } from '../words/additions.ts';
import { reportWords } from '../words/reports.ts';
import { useRouting } from './routing.tsx';
import type { Writing } from './use-work.ts';

type Adding = { readonly work: Work & { readonly adds: string } };

/** What a report of its own begins with again. */
const NOT_ADDING = { adds: null, theme: '', place: null, placeTyped: '' } as const;

/** Whether what is written of a tip adds to a forwarded report. */
export const isAdding = (work: Work): work is Adding['work'] => work.adds !== null;

/** In the place of theme and place, which an addition has from its report: what partners already have. */
export const AddingTo = ({ work, change }: Adding & Pick<Writing, 'change'>) => {
  const words = useWords(additionWords);
  const { data, error } = useQuery({ queryKey: ['parts', work.adds], queryFn: () => keys.parts(work.adds) });
  return (
    <>
      <Notice>
        <p>
          {words.writing(spoken(work.adds))}{' '}
          <Link to={'/berichten/$report' as '/'} params={{ report: work.adds } as never}>
            {words.toReport}
          </Link>
        </p>
        {work.sequence === 0 && (
          <p>
            <Button look="quiet" onPress={() => change(NOT_ADDING)}>
              {words.notAdding}
            </Button>
          </p>
        )}
      </Notice>
      <ErrorNotice error={error} />
      {data !== undefined && <EarlierParts parts={data} />}
    </>
  );
};

/** In the place of the choice of routes: an addition goes to whoever has the report. */
export const Receivers = ({ work }: Adding) => {
  const words = useWords(additionWords);
  const report = useWords(reportWords);
  const { nameOf } = useOrganisations();
  const { data, error } = useRouting(work);
  return (
    <Part title={words.receivers}>
      <p>{words.receiversText}</p>
      <ErrorNotice error={error} />
      <ul className="routes">
        {(data?.lines ?? []).map(({ organisation, receives, reason }) => (
          <li key={organisation}>
            <strong>{nameOf(organisation)}</strong>
            <span>
              {receives !== null
                ? report.role[receives]
                : report.refused[reason === 'no-key' ? 'no-key' : 'not-affiliated']}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};
