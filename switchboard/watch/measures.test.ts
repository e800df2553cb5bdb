import { ROUTES } from '@seinhuis/core/wire/routes';
import { describe, expect, it } from 'vitest';
import { exposition } from './exposition.ts';
import { BOUNDS, GROUPS, groupOf, makeMeasures, NAMES, STATUS_CLASSES, shownOf } from './measures.ts';
import { PARTS, type Readiness } from './readiness.ts';

const TODAY = '2026-11-22';
const TOMORROW = '2026-11-23';
const READY: Readiness = {
  ready: true,
  parts: { database: true, schema: true, lockbox: true, roster: true },
  rosterDays: 12,
};
const VITALS = {
  memoryBytes: 200_000_000,
  loopDelaySeconds: 0.02,
  database: { full: false, waiting: 0 },
  lockbox: { generation: 3, damaged: 0, broken: false },
  plainDoor: true,
} as const;

const text = (measures = makeMeasures(TODAY), today = TODAY, readiness = READY): string =>
  exposition(measures.figures(today), readiness, VITALS);

/** Every series of a text: its name, its labels, its value. */
const seriesOf = (written: string) =>
  written
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [line];
      return {
        name,
        labels: [...labels.matchAll(/([a-z]+)="([^"]*)"/g)].map(
          ([, key = '', of = '']) => [key, of] as const,
        ),
        value: Number(value),
      };
    });

describe('the figures of the switchboard', () => {
  it('bear no label and no value of one that is not on our own lists (C3)', () => {
    const measures = makeMeasures(TODAY);
    for (const route of NAMES)
      for (const status of [101, 200, 304, 404, 503]) measures.count(route, status, 1, TODAY);
    const allowed: Readonly<Record<string, readonly string[]>> = {
      route: [...Object.keys(ROUTES), 'page'],
      status: STATUS_CLASSES,
      shown: ['live', 'day'],
      group: GROUPS,
      le: [...BOUNDS.map(String), '+Inf'],
      part: PARTS,
    };
    const found = seriesOf(text(measures)).flatMap(({ labels }) => labels);
    expect(found.length).toBeGreaterThan(100);
    for (const [key, value] of found) expect(allowed[key], `${key}="${value}"`).toContain(value);
  });

  it('are a closed list of names, none of them a number of tips', () => {
    expect([...new Set(seriesOf(text()).map(({ name }) => name))]).toEqual([
      'seinhuis_requests_total',
      'seinhuis_request_seconds_bucket',
      'seinhuis_request_seconds_sum',
      'seinhuis_request_seconds_count',
      'seinhuis_ready',
      'seinhuis_roster_days_left',
      'seinhuis_memory_bytes',
      'seinhuis_event_loop_delay_seconds',
      'seinhuis_database_full',
      'seinhuis_database_waiting',
      'seinhuis_lockbox_generation',
      'seinhuis_lockbox_damaged',
      'seinhuis_lockbox_broken',
      'seinhuis_plain_door_up',
    ]);
  });

  it('do not move on the day of a tip, whatever is done with it (C3)', () => {
    const measures = makeMeasures(TODAY);
    const before = text(measures);
    for (const route of NAMES.filter((name) => shownOf(groupOf(name)) === 'day'))
      for (let times = 0; times < 25; times += 1) measures.count(route, 200, 0.7, TODAY);
    expect(text(measures)).toBe(before);
  });

  it('show at once what staff accounts and registrars do, and nothing that touches a tip, a mailbox or a delivery', () => {
    const live = NAMES.filter((name) => shownOf(groupOf(name)) === 'live');
    expect(live).toContain('signInWords');
    for (const name of live)
      if (name !== 'page')
        expect(['staff', 'invitation', 'registrar', 'public'], name).toContain(ROUTES[name].guard);
    for (const name of ['postTip', 'collect', 'postLetter', 'tellOutcome', 'network', 'page'] as const)
      expect(live).not.toContain(name);
    const measures = makeMeasures(TODAY);
    measures.count('me', 200, 0.2, TODAY);
    expect(text(measures)).toContain('seinhuis_requests_total{route="me",status="2xx",shown="live"} 1\n');
    expect(text(measures)).toContain(
      'seinhuis_request_seconds_bucket{group="account",shown="live",le="0.1"} 0\n' +
        'seinhuis_request_seconds_bucket{group="account",shown="live",le="0.5"} 1\n',
    );
  });

  it('show the rest when its day is over, in tens, so that a single visit on a quiet day stays unseen (C3)', () => {
    const measures = makeMeasures(TODAY);
    for (let times = 0; times < 23; times += 1) measures.count('postTip', 200, 0.01, TODAY);
    measures.count('collect', 200, 0.01, TODAY);
    const after = text(measures, TOMORROW);
    expect(after).toContain('seinhuis_requests_total{route="postTip",status="2xx",shown="day"} 20\n');
    expect(after).toContain('seinhuis_requests_total{route="collect",status="2xx",shown="day"} 0\n');
    for (let times = 0; times < 7; times += 1) measures.count('postTip', 200, 0.01, TOMORROW);
    expect(text(measures, TOMORROW)).toBe(after);
    expect(text(measures, '2026-11-24')).toContain('route="postTip",status="2xx",shown="day"} 30\n');
  });

  it('are text that Prometheus reads: every family with its type, histograms that only grow', () => {
    const written = text();
    const typed = [...written.matchAll(/^# TYPE (\S+) (counter|gauge|histogram)$/gm)].map(([, name]) => name);
    for (const { name, value } of seriesOf(written)) {
      expect(typed).toContain(name.replace(/_(bucket|sum|count)$/, ''));
      expect(Number.isFinite(value)).toBe(true);
    }
    expect(written.endsWith('\n')).toBe(true);
    expect(written).not.toContain('\n\n');
  });

  it('say memory and delay in steps that no single visitor moves', () => {
    expect(text()).toContain('seinhuis_memory_bytes 201326592\n');
    expect(text()).toContain('seinhuis_event_loop_delay_seconds 0.05\n');
  });
});
