import type { KeyPurpose } from '@seinhuis/core/wire/roster';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import { keysNeeded } from '../keys/key-needs.ts';
import { readAgain, useEntered, useListed } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { ceremonyWords } from '../words/ceremony.ts';

/** Shares a key with colleagues whose role needs it. Reviewers who are no operators get review only. */
export const Sharing = ({ purpose, epoch }: { readonly purpose: KeyPurpose; readonly epoch: number }) => {
  const words = useWords(ceremonyWords);
  const { person } = useEntered();
  const client = useQueryClient();
  const people = useListed('colleagues').data?.people ?? [];
  const others = people.filter((p) => p.id !== person.id && keysNeeded(p.roles).includes(purpose));
  const { run, busy, error } = useAction(async (to: string, name: string) => {
    await keys.grant(purpose, epoch, to);
    confirmDone(words.shared(name));
    await readAgain(client, 'colleagues');
  });
  return (
    <>
      <h3>{words.share}</h3>
      <ErrorNotice error={error} />
      {others.length === 0 && <p>{words.noColleagues}</p>}
      <ul className="routes">
        {others.map((p) => {
          const has = p.holds.some((k) => k.purpose === purpose && k.epoch === epoch);
          return (
            <li key={p.id}>
              <span>
                {has ? words.shared(p.name) : p.signing === null ? words.notCertified(p.name) : p.name}
              </span>
              {!has && p.signing !== null && (
                <Button busy={busy} onPress={() => run(p.id, p.name)}>
                  {words.shareWith(p.name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};
