import type { AuditLine } from '@seinhuis/core/wire/audit';
import { describe, expect, it } from 'vitest';
import { auditWords } from '../words/audit.ts';
import { ceremonyWords } from '../words/ceremony.ts';
import { aboutText, rowsOf, whoText } from './rows.ts';

const ANNA = '0123456789abcdef0123456789abcdef';
const REPORT = 'fedcba9876543210fedcba9876543210';
const line = (change: Partial<AuditLine>): AuditLine => ({
  day: '2026-11-20',
  time: '09:00',
  organisation: 'GM0361',
  person: ANNA,
  kind: 'delivery.read',
  objects: [],
  refused: false,
  times: 1,
  ...change,
});
const people = new Map([[ANNA, 'Anna']]);
const nameOf = (code: string) => (code === 'DESK' ? 'Het meldpunt' : code);

describe('lines of the audit', () => {
  it('stand with the newest day and minute first; an open day belongs to the newest week', () => {
    const view = {
      days: [
        { day: '2026-11-20', holds: true, lines: [line({}), line({ time: null }), line({ time: '10:00' })] },
        { day: '2026-11-19', holds: false, lines: [line({ day: '2026-11-19' })] },
      ],
      open: [line({ day: '2026-11-21' })],
      people: [],
    };
    expect(rowsOf(view, true).map((r) => [r.line.day, r.line.time, r.state])).toEqual([
      ['2026-11-21', '09:00', 'open'],
      ['2026-11-20', '10:00', 'closed'],
      ['2026-11-20', '09:00', 'closed'],
      ['2026-11-20', null, 'closed'],
      ['2026-11-19', '09:00', 'wrong'],
    ]);
    expect(rowsOf(view, false)).toHaveLength(4);
  });

  it('name people of one’s own, and others by their organisation', () => {
    const who = (change: Partial<AuditLine>) => whoText(line(change), people, nameOf, auditWords.nl);
    expect(who({})).toBe('Anna');
    expect(who({ person: REPORT, organisation: 'DESK' })).toBe('Het meldpunt');
    expect(who({ person: null })).toBe('zonder aanmelding');
  });

  const aboutOf = (change: Partial<AuditLine>) =>
    aboutText(line(change), people, auditWords.nl, ceremonyWords.nl);

  it('name a report by its short number and many by how many', () => {
    expect(aboutOf({ objects: [REPORT] })).toBe('FEDC-BA98');
    expect(aboutOf({ objects: [REPORT, REPORT, REPORT, REPORT] })).toBe('4 berichten');
  });

  it('name a key as the page of keys does, and a roster by its version', () => {
    expect(aboutOf({ kind: 'key.propose', objects: ['review/1'] })).toBe(
      'Berichten lezen vóór verzenden, eerste sleutel',
    );
    expect(aboutOf({ kind: 'key.grant', objects: [ANNA, 'inbox/7'] })).toBe(
      'Anna: Berichten openen, 7e sleutel',
    );
    expect(aboutOf({ kind: 'roster.propose', objects: ['1'] })).toBe('versie 1');
  });

  it('leave what they do not know as it is', () => {
    expect(aboutOf({ kind: 'key.propose', objects: ['other/1'] })).toBe('other/1');
    expect(aboutOf({ kind: 'key.propose', objects: ['inbox/x'] })).toBe('inbox/x');
    expect(aboutOf({ kind: 'audit.countersign', objects: ['2026-11-20'] })).toBe('2026-11-20');
  });
});
