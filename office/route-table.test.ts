import { describe, expect, it } from 'vitest';
import { OFFICE_GUARD_FOLDER, OFFICE_HEADERS, officeHeadersOf } from './headers.ts';
import { firstPathOf, mayVisit, OFFICE_ROUTES } from './route-table.ts';
import { errorText, hasOwnWords } from './words/errors.ts';

describe('the pages of the office', () => {
  it('have each a name and a path of their own', () => {
    expect(new Set(OFFICE_ROUTES.map((r) => r.name)).size).toBe(OFFICE_ROUTES.length);
    expect(new Set(OFFICE_ROUTES.map((r) => r.path)).size).toBe(OFFICE_ROUTES.length);
  });

  it('open for their role only', () => {
    const tips = OFFICE_ROUTES.find((r) => r.name === 'tips');
    expect(mayVisit(tips?.for ?? 'anyone', null)).toBe(false);
    expect(mayVisit(tips?.for ?? 'anyone', ['reviewer'])).toBe(false);
    expect(mayVisit(tips?.for ?? 'anyone', ['operator'])).toBe(true);
  });

  it('begin where the work of a role is', () => {
    expect(firstPathOf(['operator'])).toBe('/meldingen');
    expect(firstPathOf(['reviewer'])).toBe('/tweede-lezer');
    expect(firstPathOf(['reader'])).toBe('/postvak');
    expect(firstPathOf(['registrar'])).toBe('/netwerk/organisaties');
    expect(firstPathOf([])).toBe('/wachten');
  });
});

describe('the headers of the office', () => {
  it('allow nothing inline, nothing evaluated and no other host (C4)', () => {
    const policy = OFFICE_HEADERS['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });
});

describe('the headers of the worker that guards', () => {
  it('let it connect to nothing and load nothing more: it is given what tipsters wrote (C4)', () => {
    const policy =
      officeHeadersOf(`${OFFICE_GUARD_FOLDER}/assets/worker.js`)['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/(?:connect|script|worker|img)-src/);
  });
});

describe('failures in words', () => {
  const REFUSED = 'signatures form network older forked expired rule pin clock withheld'.split(' ');

  it.each(REFUSED)('has a sentence for a roster refused as %s, in both languages (C6)', (reason) => {
    expect(hasOwnWords(`roster-${reason}`)).toBe(true);
    expect(errorText({ code: `roster-${reason}` }, 'nl')).not.toBe(
      errorText({ code: `roster-${reason}` }, 'en'),
    );
  });

  it('points at the wrong word with the nearest one and repeats nothing that was typed', () => {
    const error = { code: 'words-unknown', detail: { position: 3, nearest: 'melkpak' } };
    expect(errorText(error, 'nl')).toBe('Woord 3 staat niet in de lijst. Bedoelt u ‘melkpak’?');
  });

  it('tells an unknown failure as one of ours', () => {
    expect(errorText(new TypeError('x is not a function'), 'nl')).toBe(
      errorText({ code: 'internal-fault' }, 'nl'),
    );
  });
});
