import { deliveryWeeksOf, termRules } from '../rules/terms.ts';

const ORGANISATIONS = [
  { code: 'DESK', kind: 'desk', terms: [{ theme: 'radicalisering', weeks: 8 }] },
  { code: 'GM0402', kind: 'municipality' },
  {
    code: 'PL-MN',
    kind: 'police',
    terms: [
      { theme: '*', weeks: 26 },
      { theme: 'drugs', weeks: 13 },
      { theme: 'wapens', weeks: 260 },
    ],
  },
] as const;

const ASKED = [
  [52, 'GM0402', 'drugs'],
  [52, 'GM0402', 'radicalisering'],
  [52, 'PL-MN', 'drugs'],
  [52, 'PL-MN', 'wapens'],
  [52, 'PL-MN', 'radicalisering'],
  [10, 'PL-MN', 'drugs'],
  [52, null, 'drugs'],
  [52, null, 'radicalisering'],
  [520, 'GM0402', 'drugs'],
] as const;

/** How long whose copy of a report is kept, by the terms of a roster (PROTOCOL 10.5). */
export const makeTerms = () => ({
  paragraph: 'PROTOCOL 10.5',
  organisations: ORGANISATIONS,
  weeks: ASKED.map(([network, organisation, theme]) => ({
    network,
    organisation,
    theme,
    weeks: deliveryWeeksOf(termRules(ORGANISATIONS), network, organisation, theme),
  })),
});
