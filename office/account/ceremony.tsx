import type { KeyPurpose } from '@seinhuis/core/wire/roster';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { keysNeeded, keysOf } from '../keys/key-needs.ts';
import { readAgain, useEntered, useListed, useOrganisations } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
import { Checkboxes } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { ceremonyWords } from '../words/ceremony.ts';
import { Sharing } from './sharing.tsx';

const MakeKey = ({ purpose, again }: { readonly purpose: KeyPurpose; readonly again: boolean }) => {
  const words = useWords(ceremonyWords);
  const client = useQueryClient();
  const { person } = useEntered();
  const colleagues = useListed('colleagues').data?.people ?? [];
  const [left, setLeft] = useState<readonly string[]>([]);
  const { run, busy, error } = useAction(async () => {
    await keys.makeKey(purpose, left);
    confirmDone(words.states.proposed);
    await readAgain(client, 'colleagues', 'organisations');
  });
  const others = colleagues.filter((c) => c.id !== person.id);
  return (
    <>
      <ErrorNotice error={error} />
      {busy && <Progress label={words.making} />}
      {again ? (
        <ConfirmButton
          title={words.makeTitle}
          text={words.makeText}
          confirm={words.makeAgain}
          busy={busy}
          onConfirm={() => run()}
          asks={
            others.length > 0 && (
              <Checkboxes
                label={words.left}
                choices={others.map((c) => ({ value: c.id, text: c.name }))}
                values={left}
                onChange={setLeft}
              />
            )
          }
        >
          {words.makeAgain}
        </ConfirmButton>
      ) : (
        <Button look="primary" busy={busy} onPress={() => run()}>
          {words.make}
        </Button>
      )}
    </>
  );
};

const PurposePart = ({ purpose }: { readonly purpose: KeyPurpose }) => {
  const words = useWords(ceremonyWords);
  const { person, held, roles } = useEntered();
  const { organisations } = useOrganisations();
  const published = organisations
    .find((o) => o.code === person.organisation)
    ?.keys.filter((k) => k.purpose === purpose)
    .sort((a, b) => b.epoch - a.epoch)[0];
  const mine = held.filter((k) => k.purpose === purpose).sort((a, b) => b.epoch - a.epoch)[0];
  const pending = mine?.pending === true;
  const needed = keysNeeded(roles).includes(purpose);
  return (
    <Part title={words.purposes[purpose]}>
      <p>
        <span className={published === undefined || pending ? 'tag warn' : 'tag good'}>
          {pending
            ? words.states.proposed
            : published === undefined
              ? words.states.none
              : words.states.active(published.epoch)}
        </span>
      </p>
      {!needed ? (
        <p>{words.notYours}</p>
      ) : mine === undefined && published !== undefined ? (
        <p>{words.holdNo}</p>
      ) : (
        mine !== undefined && <p>{words.holdYes}</p>
      )}
      {mine !== undefined && (
        <details open={pending}>
          <summary>{words.words}</summary>
          <WordList words={mine.words} label={words.words} />
        </details>
      )}
      {needed && mine !== undefined && <Sharing purpose={purpose} epoch={mine.epoch} />}
      {needed && !pending && <MakeKey purpose={purpose} again={published !== undefined} />}
    </Part>
  );
};

/** The keys of my organisation: made here, proposed to the registrars, shared with colleagues by role. */
export const Ceremony = () => {
  const words = useWords(ceremonyWords);
  const { person, unlockers } = useEntered();
  return (
    <Page title={words.title} intro={words.intro}>
      {unlockers.length < 2 && (
        <Notice kind="warn">
          <p>{words.oneUnlocker}</p>
        </Notice>
      )}
      {keysOf(person.organisation === 'DESK' ? 'desk' : 'partner').map((purpose) => (
        <PurposePart key={purpose} purpose={purpose} />
      ))}
    </Page>
  );
};
