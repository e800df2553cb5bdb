import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { contextOf, type Desk } from '@seinhuis/core/staff';
import { writeJson } from '@seinhuis/core/wire/json';
import { type Report, reportSchema, spokenNumber } from '@seinhuis/core/wire/report';
import { currentKey, organisationOf } from '@seinhuis/core/wire/roster';
import { sealSigned } from '@seinhuis/core/wire/sealed-text';
import { reportParts } from '@seinhuis/core/wire/signed-report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../cli/network/person.ts';
import { sign } from '../../core/crypto/sign.ts';
import { type Forged, forgedRow, lieTo } from '../world/lying.ts';
import { enter, rowWith, signInAt, takeSeat } from '../world/office.ts';
import { makeWorld, type World } from '../world/world.ts';

// A switchboard that lies, with help from inside the desk: what it puts into a reader's inbox, and what is shown of it.

let world: World;
let anna: Person;
let bram: Person;
let chris: Person;

beforeAll(async () => {
  world = await makeWorld();
  [anna, bram, chris] = ['anna', 'bram', 'chris'].map(world.person) as [Person, Person, Person];
  for (const person of [anna, bram, chris]) await person.refresh(world.founded.registrars);
});

afterAll(() => world.close());

type Signed = { readonly person: string; readonly signature: string; readonly day: string };

/** Seals what somebody of the desk would like a partner to believe. */
const forge = async (
  text: string,
  signers: (report: Report, exact: string) => { readonly author: Signed; readonly reviewer: Signed },
): Promise<Forged> => {
  const desk: Desk = bram.desk();
  const report: Report = {
    format: 1,
    kind: 'report',
    id: makeId(systemRandom),
    theme: 'drugs.hennep',
    place: { gmCode: 'GM0361', name: 'Alkmaar' },
    urgent: false,
    notBefore: null,
    statements: [text],
  };
  const exact = writeJson(reportSchema.parse(report));
  const organisation = organisationOf(desk.roster, 'GM0361');
  const key = organisation === null ? null : currentKey(organisation, 'inbox');
  if (key === null) throw new Error('the municipality has no key');
  const context = contextOf(desk, {
    kind: 'delivery',
    to: `org/GM0361/inbox/${key.epoch}`,
    object: report.id,
  });
  const body = {
    format: 1,
    kind: 'delivery',
    report: exact,
    role: 'primary',
    ...signers(report, exact),
    outcomeWords: 'een twee drie vier vijf zes',
  };
  const envelope = await sealSigned(desk.network, context, body, desk.keys.signing.secret, key.key);
  return { row: forgedRow(context.envelope, key.epoch), envelope };
};

/** A reader signs in at a switchboard that lies to them. */
const deceived = async (forged: readonly Forged[]) => {
  const seat = await takeSeat(world);
  const acknowledged = await lieTo(seat, world.person('alkmaar'), forged);
  await signInAt(world, seat, 'alkmaar');
  return { ...seat, acknowledged };
};

const signedBy = (person: Person, label: 'report' | 'review', report: Report, exact: string): Signed => ({
  person: person.keys.id,
  signature: sign(person.keys.signing.secret, label, ...reportParts(person.network, report.id, exact)),
  day: world.serving.today(),
});

describe('a reader’s browser', () => {
  test('opens what two people signed, by the same hand as the forgeries below', async () => {
    const good = await forge('Bij een kade zouden pakketten worden overgeladen.', (report, exact) => ({
      author: signedBy(anna, 'report', report, exact),
      reviewer: signedBy(chris, 'review', report, exact),
    }));
    const { page, context, acknowledged } = await deceived([good]);
    await rowWith(page, spokenNumber(good.row.id), 'Nieuw').getByRole('link').click();
    await page.getByText('Bij een kade zouden pakketten worden overgeladen.').waitFor();
    await expect.poll(() => acknowledged).toContain(good.row.id);
    await context.close();
  });

  test('shows nothing of a report that one person signed twice, that no reviewer signed, or two who are no reviewer (C7)', async () => {
    const LIE = 'Iemand met een rode jas is de dader.';
    const forged = [
      // bram is certified as operator and as reviewer: one person is one person.
      await forge(LIE, (report, exact) => ({
        author: signedBy(bram, 'report', report, exact),
        reviewer: signedBy(bram, 'review', report, exact),
      })),
      await forge(LIE, (report, exact) => ({
        author: signedBy(bram, 'report', report, exact),
        reviewer: { ...signedBy(chris, 'review', report, exact), signature: '0'.repeat(128) },
      })),
      await forge(LIE, (report, exact) => ({
        author: signedBy(bram, 'report', report, exact),
        reviewer: { ...signedBy(bram, 'review', report, exact), person: chris.keys.id },
      })),
      await forge(LIE, (report, exact) => ({
        author: signedBy(bram, 'report', report, exact),
        reviewer: signedBy(anna, 'review', report, exact),
      })),
      // Approved was another text.
      await forge(LIE, (report, exact) => ({
        author: signedBy(bram, 'report', report, exact),
        reviewer: signedBy(chris, 'review', report, exact.replace('rode', 'blauwe')),
      })),
    ];
    const { page, context, acknowledged } = await deceived(forged);
    for (const { row: made } of forged) {
      await enter(page, 'Postvak');
      const row = rowWith(page, spokenNumber(made.id), 'Beschadigd');
      await row.waitFor();
      await expect.poll(() => row.innerText()).not.toContain('rode jas');
      await row.getByRole('link').click();
      await page
        .getByRole('alert')
        .getByText('Het is niet te openen, of de handtekeningen kloppen niet.')
        .waitFor();
      await expect.poll(() => page.getByText('rode jas').count()).toBe(0);
      await expect.poll(() => page.getByRole('button', { name: /Afloop/ }).count()).toBe(0);
      await page.getByRole('link', { name: 'Terug naar het postvak' }).click();
    }
    await page.getByRole('searchbox', { name: 'Zoeken in geopende berichten' }).fill('rode');
    await page.getByText('0 berichten gevonden').waitFor();
    await context.close();
    // Nothing of it was told to have been opened.
    expect(acknowledged).toEqual([]);
  });
});
