import { makeId } from '@seinhuis/core/ids';
import { sealLetter } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { draftNetwork, draftRoster, makeRegistrarKey, signAsOne } from '@seinhuis/core/registrar';
import { makeOrganisationKey, makeStaffKeys } from '@seinhuis/core/staff';
import type { Mailbox } from '@seinhuis/core/wire/receipt';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import type { Roster } from '@seinhuis/core/wire/roster';
import { writeSlots } from '@seinhuis/core/wire/slots';
import { nodePens } from '../../guard/files/node/node-pens.ts';
import { makePlainDoor } from '../../site/plain/app.ts';
import type { PlainAct } from '../../site/plain/budgets.ts';
import { makeSwitchboard } from '../../site/plain/switchboard.ts';

const TODAY = '2026-11-22';

/** A network with a desk, made by its ceremonies on a day. */
export const testNetwork = async (day: string) => {
  const network = 'demo-nl';
  const keys = await makeStaffKeys(makeId(systemRandom), systemRandom);
  const bare = { version: 0, organisations: [], certificates: [] } as unknown as Roster;
  const desk = { network, roster: bare, today: day, keys, random: systemRandom };
  const intake = await makeOrganisationKey(desk, 'DESK', 'intake', []);
  const letters = await makeOrganisationKey(desk, 'DESK', 'letter', []);
  const text = draftRoster(
    network,
    null,
    {
      organisations: [
        {
          code: 'DESK',
          kind: 'desk',
          name: 'Meldpunt',
          territory: 'NL',
          primary: [],
          info: [],
          placeless: [],
          affiliation: { from: day, until: null },
          keys: [intake.published, letters.published],
        },
      ],
      certificates: [
        {
          id: keys.id,
          organisation: 'DESK',
          roles: ['operator'],
          signing: keys.signing.verify,
          recipient: keys.recipient,
          from: day,
          until: null,
        },
      ],
    },
    day,
  );
  const roster = JSON.parse(text) as Roster;
  const about = draftNetwork(roster, { name: 'Meldpunt', phone: '0800 12 34' });
  const registrars = [0, 1, 2].map(() => makeRegistrarKey(systemRandom));
  return {
    network,
    intake: intake.held,
    pin: registrarsFingerprint(registrars.map((key) => key.verify)),
    signed: {
      network: about,
      registrars: registrars.map((key) => key.verify),
      signatures: registrars
        .slice(0, 2)
        .map((key, at) => signAsOne(at, key.secret, { roster: text, network: about }).network),
    },
    letter: (mailbox: Mailbox, number: number, status: 'question', words: string) =>
      sealLetter({ ...desk, roster }, letters.held, mailbox, { number, previous: null, status, text: words }),
  };
};

export type TestNetwork = Awaited<ReturnType<typeof testNetwork>>;

type Posted = { readonly path: string; readonly body: Uint8Array };

/** The plain door with a switchboard that answers as told and shows what reached it. */
export const plainDoorOf = (
  made: TestNetwork,
  answers: Partial<Record<string, () => Response>> = {},
  pin: string | null = made.pin,
  admit: (act: PlainAct) => boolean = () => true,
) => {
  const posted: Posted[] = [];
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    if (path === '/network.json') return answers.network?.() ?? Response.json(made.signed);
    posted.push({ path, body: new Uint8Array(await new Response(init.body ?? null).arrayBuffer()) });
    if (path.startsWith('/api/tips/')) return answers.tips?.() ?? Response.json({ stored: true });
    if (path.endsWith('/collect'))
      return answers.collect?.() ?? new Response(writeSlots([]) as Uint8Array<ArrayBuffer>);
    return new Response(null, { status: 204 });
  };
  const app = makePlainDoor({
    switchboard: makeSwitchboard(ask, pin, () => 0),
    random: systemRandom,
    scrypt: undefined,
    today: () => TODAY,
    sealed: 'https://veilig.example',
    pens: nodePens(),
    admit: async (act) => admit(act),
  });
  const post = (path: string, fields: Record<string, string> | [string, string][]) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { app, post, posted };
};
