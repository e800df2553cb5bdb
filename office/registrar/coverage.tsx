import { type Municipality, municipalitiesOn, PROVINCES } from '@seinhuis/core/reference/municipalities';
import { useMemo } from 'react';
import { useEntered, useListed, useOrganisations } from '../keys/office.ts';
import { DataTable } from '../ui/data-table.tsx';
import { monthText } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { rosterWords } from '../words/roster.ts';
import { type Covered, coverageOf } from './coverage-of.ts';

/** `'s-Gravenhage` stands at the G: what is sorted and searched by, with the rest behind it. */
const sortName = (name: string): string => {
  const [, before, rest] = /^('[a-z][- ])(.+)$/u.exec(name) ?? [];
  return before === undefined || rest === undefined ? name : `${rest}, ${name}`;
};

const byName = (list: readonly Municipality[]): readonly Municipality[] =>
  list.toSorted((a, b) => sortName(a.name).localeCompare(sortName(b.name), 'nl'));

const PROVINCE = new Map(PROVINCES.map((p) => [p.code, p.name]));

export const Coverage = () => {
  const words = useWords(rosterWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  const { organisations } = useOrganisations();
  const { data, error } = useListed('coverage');
  const rows = useMemo(
    () => coverageOf(byName(municipalitiesOn(today)), organisations, data?.missed ?? [], today),
    [organisations, data, today],
  );
  const stateText = ({ state, from }: Covered): string =>
    state === 'soon' ? words.soon(from ?? today) : words[state];
  const yes = rows.filter((r) => r.state === 'yes').length;
  const missed = rows.reduce((sum, r) => sum + r.missed, 0);
  return (
    <Page title={words.coverage} intro={words.coverageIntro} wide>
      <ErrorNotice error={error} />
      <p>
        <strong>{words.summary(yes, rows.length, missed)}</strong>
      </p>
      <DataTable<Covered>
        caption={words.coverage}
        counted="municipalities"
        rows={rows}
        rowId={(r) => r.municipality.code}
        columns={[
          {
            id: 'municipality',
            header: words.municipality,
            value: (r) => sortName(r.municipality.name),
            show: (r) => r.municipality.name,
          },
          {
            id: 'province',
            header: words.province,
            value: (r) => PROVINCE.get(r.municipality.provinceCode) ?? '',
            filter: true,
          },
          {
            id: 'state',
            header: words.affiliated,
            value: stateText,
            filter: true,
            show: (r) => (
              <span className={r.state === 'yes' ? 'tag good' : r.state === 'no' ? 'tag' : 'tag warn'}>
                {stateText(r)}
              </span>
            ),
          },
          { id: 'missed', header: words.missedTotal, value: (r) => r.missed, numeric: true },
          {
            id: 'months',
            header: words.months,
            value: (r) =>
              r.months.map(([month, count]) => `${monthText(month, language)}: ${count}`).join(', '),
          },
        ]}
      />
    </Page>
  );
};
