import { fromBase64, toBase64 } from '@seinhuis/core/bytes';
import { type Random, systemRandom } from '@seinhuis/core/random';
import {
  type Desk,
  type HeldKey,
  makeOrganisationKey,
  makeStaffKeys,
  openGrant,
  openStaffKeys,
  type StaffKeys,
  sealGrant,
  sealStaffKeys,
} from '@seinhuis/core/staff';
import { type Client, RefusedError } from '@seinhuis/core/wire/client';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import type { KeyPurpose, Role, Roster } from '@seinhuis/core/wire/roster';
import { makeSignInWords, unlockWithWords } from '@seinhuis/core/wire/unlockers';
import { generateSecret, generateSync } from 'otplib';
import { nativeScrypt } from './native-scrypt.ts';
import { makeSession } from './session.ts';
import { trustedRoster } from './trust.ts';

/** Where and when a person works: the switchboard's address and the clock, in milliseconds. */
export type Place = { readonly base: string; readonly now: () => number };

/** What somebody was told to keep: enough to sign in again. Printed by the demo, nowhere else kept. */
export type PrintedSignIn = {
  readonly handle: string;
  readonly words: readonly string[];
  readonly totpSecret: string;
};

/** The running six digits. */
export const totpNow = (secret: string, now: number): string =>
  generateSync({ secret, epoch: Math.floor(now / 1000) });

/** A member of the staff at the command line: the same protocol and the same HTTP interface as a browser. */
export class Person {
  readonly client: Client;
  readonly printed: PrintedSignIn;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly network: string;
  readonly keys: StaffKeys;
  readonly #place: Place;
  #roster: Roster | null = null;
  #held: readonly HeldKey[] = [];
  #today = '';

  private constructor(
    place: Place,
    client: Client,
    printed: PrintedSignIn,
    about: {
      readonly name: string;
      readonly organisation: string;
      readonly roles: readonly Role[];
      readonly network: string;
    },
    keys: StaffKeys,
  ) {
    this.#place = place;
    // What asks for it again is proved and asked once more, as the office does after asking the person.
    this.client = async (name, sent) => {
      try {
        return await client(name, sent);
      } catch (error) {
        if (!(error instanceof RefusedError) || error.code !== 'not-fresh') throw error;
        await this.#prove(client);
        return client(name, sent);
      }
    };
    this.printed = printed;
    this.name = about.name;
    this.organisation = about.organisation;
    this.roles = about.roles;
    this.network = about.network;
    this.keys = keys;
  }

  /** Joins with a one-time invitation: makes keys, ten words and a code, and is signed in afterwards. */
  static async join(place: Place, invitation: string, random: Random = systemRandom): Promise<Person> {
    const client = makeSession(place.base);
    const { person, network } = await client('readInvitation', { body: { invitation } });
    const words = makeSignInWords(random);
    const { signIn, identity } = unlockWithWords(words, network, person.handle, nativeScrypt);
    const keys = await makeStaffKeys(person.id, random);
    const totpSecret = generateSecret({ length: 20 });
    await client('join', {
      body: {
        invitation,
        signing: keys.signing.verify,
        recipient: keys.recipient,
        words: {
          signIn,
          totpSecret,
          totp: totpNow(totpSecret, place.now()),
          bundle: toBase64(await sealStaffKeys(keys, identity)),
        },
        passkey: null,
      },
    });
    return new Person(
      place,
      client,
      { handle: person.handle, words, totpSecret },
      { ...person, network },
      keys,
    );
  }

  /** Signs in again with what was printed. */
  static async signIn(place: Place, network: string, printed: PrintedSignIn): Promise<Person> {
    const client = makeSession(place.base);
    const { signIn, identity } = unlockWithWords(printed.words, network, printed.handle, nativeScrypt);
    const totp = totpNow(printed.totpSecret, place.now());
    const { person, unlockers } = await client('signInWords', {
      body: { handle: printed.handle, signIn, totp },
    });
    const bundle = unlockers.find((u) => u.kind === 'words')?.bundle ?? '';
    const keys = await openStaffKeys(person.id, identity, fromBase64(bundle));
    return new Person(place, client, printed, { ...person, network }, keys);
  }

  async #prove(client: Client): Promise<void> {
    const { words, handle, totpSecret } = this.printed;
    const { signIn } = unlockWithWords(words, this.network, handle, nativeScrypt);
    await client('proveWords', { body: { signIn, totp: totpNow(totpSecret, this.now()) } });
  }

  /** Fetches the day, the roster and my grants, and verifies them. */
  async refresh(registrars: Registrars): Promise<void> {
    const [{ today }, signed, { grants }] = [
      await this.client('me'),
      await this.client('roster'),
      await this.client('readGrants'),
    ];
    this.#today = today;
    if (signed === null) return;
    this.#roster = trustedRoster(signed, { network: this.network, registrars }, today);
    // A grant that does not verify is used for nothing; the others still are.
    const opened = await Promise.allSettled(
      grants.map((g) => openGrant(this.desk(), g.id, fromBase64(g.envelope))),
    );
    this.#held = opened.flatMap((g) => (g.status === 'fulfilled' && !g.value.pending ? [g.value.held] : []));
  }

  /** What my payloads are made with. Throws before the first roster. */
  desk(): Desk {
    if (this.#roster === null) throw new Error(`${this.printed.handle} has no roster yet`);
    return {
      network: this.network,
      roster: this.#roster,
      today: this.#today,
      keys: this.keys,
      random: systemRandom,
    };
  }

  /** The newest key I hold of my organisation for a purpose. Throws when I hold none. */
  held(purpose: KeyPurpose): HeldKey {
    const found = this.#held.filter((k) => k.purpose === purpose).sort((a, b) => b.epoch - a.epoch)[0];
    if (found === undefined) throw new Error(`${this.printed.handle} holds no ${purpose} key`);
    return found;
  }

  /** The ceremony: makes a key of my organisation, grants it to these people (myself included) and proposes it. */
  async makeKey(purpose: KeyPurpose, people: readonly string[]): Promise<void> {
    const { held, published } = await makeOrganisationKey(this.desk(), this.organisation, purpose, []);
    for (const to of people) {
      const grant = await sealGrant(this.desk(), held, to);
      const { organisation, epoch } = held;
      await this.client('giveGrant', {
        parameters: { id: grant.id },
        body: { to, organisation, purpose, epoch, envelope: toBase64(grant.envelope) },
      });
    }
    await this.client('proposeKey', { body: { key: published } });
  }

  /** The moment, as the place's clock has it. */
  now(): number {
    return this.#place.now();
  }
}
