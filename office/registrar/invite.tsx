import { readerLimit } from '@seinhuis/core/rules/readers';
import type { Organisation, Role } from '@seinhuis/core/wire/roster';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Checkboxes, Select, TextInput } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { registrarWords } from '../words/registrar.ts';
import { handleFrom } from './handle.ts';
import { rolesOf } from './kinds.ts';

const HANDLE = /^[a-z][a-z0-9.-]{1,59}$/;

/** Invites one person: the link is shown once and holds the one-time token in its fragment. */
export const Invite = ({
  organisations,
  readers,
}: {
  readonly organisations: readonly Organisation[];
  /** How many people with the role of reader an organisation has, invited ones included. */
  readonly readers: (code: string) => number;
}) => {
  const words = useWords(registrarWords);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [handle, setHandle] = useState('');
  const [code, setCode] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [link, setLink] = useState<{ readonly name: string; readonly href: string } | null>(null);
  const organisation = organisations.find((o) => o.code === code);
  const offered = organisation === undefined ? [] : rolesOf(organisation.kind);
  const full =
    organisation !== undefined && roles.includes('reader') && readers(code) >= readerLimit(organisation.kind);
  const typed = handle === '' ? handleFrom(name) : handle;
  const { run, busy, error } = useAction(async () => {
    const { invitation } = await keys.http('invitePerson', {
      body: { name: name.trim(), handle: typed, organisation: code, roles: roles as Role[] },
    });
    setLink({ name: name.trim(), href: `${location.origin}/kantoor/uitnodiging#${invitation}` });
    setName('');
    setHandle('');
    await readAgain(client, 'listPeople');
  });
  const ready = name.trim() !== '' && HANDLE.test(typed) && organisation !== undefined && roles.length > 0;
  return (
    <Part title={words.invite}>
      {link !== null && (
        <Notice kind="warn" title={`${words.link}: ${link.name}`}>
          <p>{words.linkText}</p>
          <p>
            <code className="secret">{link.href}</code>
          </p>
        </Notice>
      )}
      <div className="pair">
        <TextInput label={words.name} max={120} value={name} onChange={setName} />
        <TextInput
          label={words.handle}
          hint={words.handleHint}
          error={typed !== '' && !HANDLE.test(typed) ? words.handleBad : null}
          max={60}
          value={typed}
          onChange={setHandle}
        />
      </div>
      <Select
        label={words.organisation}
        empty={words.choose}
        value={code}
        onChange={(value) => {
          setCode(value);
          const found = organisations.find((o) => o.code === value);
          setRoles(found === undefined || found.kind === 'desk' ? [] : ['reader']);
        }}
        choices={organisations.map((o) => ({ value: o.code, text: o.name }))}
      />
      {offered.length > 0 && (
        <Checkboxes
          label={words.rolesLabel}
          choices={offered.map((value) => ({ value, text: words.roles[value] }))}
          values={roles}
          onChange={setRoles}
        />
      )}
      <ErrorNotice error={error} />
      <Button
        look="primary"
        busy={busy}
        reason={full ? words.tooMany : ready ? null : words.inviteFirst}
        onPress={() => run()}
      >
        {words.inviteButton}
      </Button>
    </Part>
  );
};
