import { municipality } from '@seinhuis/core/reference/municipalities';
import type { Routing } from '@seinhuis/core/rules/routing';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import { useOrganisations } from '../keys/office.ts';
import type { ChosenRole, RoutingThen, Work } from '../keys/work.ts';
import { Checkbox, Select } from '../ui/field.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { themeName } from '../ui/theme-name.ts';
import { writingWords } from '../words/writing.ts';
import { namesOfficial } from './officials.ts';
import type { Writing } from './use-work.ts';

type Proposed = RoutingThen & Pick<Routing, 'missed'>;

/** The proposal for a work: theme x territory x affiliation, by the roster of today. */
export const useRouting = (work: Work | undefined) =>
  useQuery({
    queryKey: ['routing', work?.theme, work?.place?.gmCode, work?.conflicts, work?.adds],
    enabled: work !== undefined && work.theme !== '',
    placeholderData: keepPreviousData,
    queryFn: () =>
      keys.proposeRouting({
        theme: work?.theme ?? '',
        gmCode: work?.place?.gmCode ?? null,
        conflicts: work?.conflicts ?? [],
        adds: work?.adds ?? null,
      }),
  });

const Line = ({ line, work, change }: Writing & { readonly line: Proposed['lines'][number] }) => {
  const words = useWords(writingWords);
  const { language } = useLanguage();
  const { nameOf } = useOrganisations();
  const name = nameOf(line.organisation);
  const where = work.place?.name ?? words.wholeCountry;
  const conflicted = work.conflicts.includes(line.organisation);
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <small>{words.reasons[line.reason](themeName(work.theme, language), where)}</small>
        {(line.receives !== null || conflicted) && (
          <Checkbox
            label={words.conflict}
            checked={conflicted}
            onChange={(on) =>
              change({
                conflicts: on
                  ? [...work.conflicts, line.organisation]
                  : work.conflicts.filter((c) => c !== line.organisation),
              })
            }
          />
        )}
      </div>
      {line.receives !== null && (
        <Select
          label={words.role(name)}
          value={work.roles[line.organisation] ?? line.receives}
          onChange={(role) => change({ roles: { ...work.roles, [line.organisation]: role as ChosenRole } })}
          choices={(['primary', 'info', 'none'] as const).map((value) => ({
            value,
            text: words.roles[value],
          }))}
        />
      )}
    </li>
  );
};

/** Who receives the report and why, who does not and why, and who misses it. */
export const RoutingChoice = ({ work, change }: Writing) => {
  const words = useWords(writingWords);
  const { data, error } = useRouting(work);
  return (
    <Part title={words.routing}>
      <ErrorNotice error={error} />
      {work.theme === '' || data === undefined ? (
        <Empty title={words.routingEmpty} />
      ) : (
        <>
          {data.lines.length === 0 && (
            <Notice kind="warn">
              <p>{work.place === null ? words.placeFirstNobody : words.routingNobody}</p>
            </Notice>
          )}
          {work.place === null && data.lines.length > 0 && <p className="hint">{words.placeFirst}</p>}
          {namesOfficial(work.statements.map(({ text }) => text)) && (
            <Notice kind="warn">
              <p>{words.official}</p>
            </Notice>
          )}
          <ul className="routes">
            {data.lines.map((line) => (
              <Line key={line.organisation} line={line} work={work} change={change} />
            ))}
          </ul>
          {data.missed.map((gm) => (
            <Notice key={gm} kind="warn">
              <p>{words.missed(municipality(gm)?.name ?? gm)}</p>
            </Notice>
          ))}
        </>
      )}
    </Part>
  );
};
