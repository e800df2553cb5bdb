import { useNavigate } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { useEntered, useListed, useOrganisations } from '../keys/office.ts';
import { makePasskey } from '../keys/passkey.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { accountWords } from '../words/account.ts';
import { PasskeyMaker, WordsMaker } from './unlockers.tsx';

const SignOutEverywhere = () => {
  const words = useWords(accountWords);
  const navigate = useNavigate();
  const { run, busy, error } = useAction(async () => {
    await keys.signOutEverywhere();
    // A fresh page: nothing that was opened stays in its memory.
    await navigate({ to: '/aanmelden' });
    location.reload();
  });
  const listed = useListed('listSessions');
  return (
    <>
      <ul>
        {(listed.data?.sessions ?? []).map(({ started, here }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sessions look alike, their places do not
          <li key={at}>{words.session(started, here)}</li>
        ))}
      </ul>
      <ErrorNotice error={listed.error ?? error} />
      <Button busy={busy} onPress={() => run()}>
        {words.signOutEverywhere}
      </Button>
    </>
  );
};

export const Account = () => {
  const words = useWords(accountWords);
  const entered = useEntered();
  const { nameOf } = useOrganisations();
  const { person, trust, roles, unlockers } = entered;
  return (
    <Page title={words.account}>
      <Part title={words.person}>
        <dl className="facts">
          <dt>{words.name}</dt>
          <dd>{person.name}</dd>
          <dt>{words.handle}</dt>
          <dd>{person.handle}</dd>
          <dt>{words.organisation}</dt>
          <dd>{person.organisation === 'NETWORK' ? words.network : nameOf(person.organisation)}</dd>
          <dt>{words.rolesLabel}</dt>
          <dd>{roles.length === 0 ? words.noRoles : roles.map((role) => words.roles[role]).join(', ')}</dd>
          <dt>{words.roster}</dt>
          <dd>
            {trust.ok && trust.version !== null && trust.expires !== null
              ? words.rosterText(trust.version, trust.expires)
              : words.noRoster}
          </dd>
        </dl>
        <h3>{words.fingerprint}</h3>
        <WordList words={entered.fingerprint} label={words.fingerprint} />
        {entered.registrars !== null && (
          <>
            <h3>{words.registrars}</h3>
            <p>{words.registrarsText}</p>
            <WordList words={entered.registrars} label={words.registrars} />
          </>
        )}
      </Part>
      <Part title={words.unlockers}>
        <p>{words.unlockersText}</p>
        {unlockers.length < 2 && (
          <Notice kind="warn">
            <p>{words.oneUnlocker}</p>
          </Notice>
        )}
        <ul>
          {unlockers.map((kind, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two passkeys look alike, their places do not
            <li key={at}>{words.unlockerNames[kind]}</li>
          ))}
        </ul>
        {!unlockers.includes('words') && (
          <WordsMaker
            start={words.addWords}
            done={false}
            take={(typed, totp) => keys.addWords(typed, totp)}
          />
        )}
        <PasskeyMaker
          start={words.addPasskey}
          done={false}
          make={async () => {
            const { answer, output } = await makePasskey(await keys.addPasskeyOptions());
            await keys.addPasskey(answer, output);
          }}
        />
      </Part>
      <Part title={words.sessions}>
        <p>{words.sessionsText}</p>
        <SignOutEverywhere />
      </Part>
    </Page>
  );
};
