import { type Municipality, municipalitiesOn, PROVINCES } from '@seinhuis/core/reference/municipalities';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Organisation } from '@seinhuis/core/wire/roster';
import { useMemo } from 'react';
import { useEntered, useListed, useOrganisations } from '../keys/office.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { rosterWords } from '../words/roster.ts';

type Missed = AnswerOf<'coverage'>['missed'];
export type Covered = {
  readonly municipality: Municipality;
  readonly state: 'yes' | 'soon' | 'keyless' | 'no';
  readonly from: string | null;
  readonly missed: number;
  readonly months: readonly (readonly [month: string, count: number])[];
};

/** Every municipality of today with its affiliation and the signals that it missed, by month. */
export const coverageOf = (
  municipalities: readonly Municipality[],
  organisations: readonly Organisation[],
  missed: Missed,
  today: string,
): readonly Covered[] => {
  const by = new Map<string, Organisation>();
  for (const o of organisations)
    if (o.kind === 'municipality' && o.territory !== 'NL') for (const gm of o.territory) by.set(gm, o);
  return municipalities.map((municipality) => {
    const organisation = by.get(municipality.code);
    const { from, until } = organisation?.affiliation ?? { from: null, until: null };
    const ended = until !== null && until <= today;
    const state =
      organisation === undefined || from === null || ended
        ? 'no'
        : from > today
          ? 'soon'
          : organisation.keys.length === 0
            ? 'keyless'
            : 'yes';
    const months = new Map<string, number>();
    for (const m of missed)
      if (m.gmCode === municipality.code) months.set(m.month, (months.get(m.month) ?? 0) + m.count);
    return {
      municipality,
      state,
      from,
      missed: [...months.values()].reduce((sum, n) => sum + n, 0),
      months: [...months].sort(([a], [b]) => (a < b ? 1 : -1)),
    };
  });
};

const byName = (list: readonly Municipality[]): readonly Municipality[] =>
  list.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));

const PROVINCE = new Map(PROVINCES.map((p) => [p.code, p.name]));

export const Coverage = () => {
  const words = useWords(rosterWords);
  const { today } = useEntered();
  const { organisations } = useOrganisations();
  const { data, error } = useListed('coverage');
  const rows = useMemo(
    () => coverageOf(byName(municipalitiesOn(today)), organisations, data?.missed ?? [], today),
    [organisations, data, today],
  );
  const stateText = ({ state, from }: Covered): string =>
    state === 'soon' ? words.soon(from ?? '') : words[state];
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
        rows={rows}
        rowId={(r) => r.municipality.code}
        columns={[
          { id: 'municipality', header: words.municipality, value: (r) => r.municipality.name },
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
            value: (r) => r.months.map(([month, count]) => `${month}: ${count}`).join(', '),
          },
        ]}
      />
    </Page>
  );
};
