import type { Municipality } from '@seinhuis/core/reference/municipalities';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Organisation } from '@seinhuis/core/wire/roster';

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
