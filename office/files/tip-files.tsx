import { useMemo, useState } from 'react';
import type { OpenedFile } from '../keys/contract.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { filesWords } from '../words/files.ts';
import { Judge } from './judge.tsx';
import { lookAt } from './look.ts';
import { Viewer } from './viewer.tsx';
import './files.css';

type Describe = ((text: string) => void) | null;

const One = ({
  file,
  number,
  open,
  onOpen,
  onDescribe,
}: {
  readonly file: OpenedFile;
  readonly number: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onDescribe: Describe;
}) => {
  const words = useWords(filesWords);
  const look = useMemo(() => lookAt(file), [file]);
  return (
    <section className="card" aria-label={words.name(number, words.kinds[look.kind])}>
      <p>{words.name(number, words.kinds[look.kind])}</p>
      {look.kind === 'foreign' ? (
        <Notice kind="warn">
          <p>{words.foreign}</p>
        </Notice>
      ) : (
        <Button onPress={() => onOpen(!open)}>{open ? words.close(number) : words.open(number)}</Button>
      )}
      {open && (
        <>
          <Viewer look={look} number={number} />
          <Judge onDescribe={onDescribe} />
        </>
      )}
    </section>
  );
};

/** The files of a tip: closed, and opened one at a time. */
export const TipFiles = ({
  files,
  onDescribe,
}: {
  readonly files: readonly OpenedFile[];
  readonly onDescribe: Describe;
}) => {
  const words = useWords(filesWords);
  const [open, setOpen] = useState<number | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <h3>{words.title(files.length)}</h3>
      <p className="hint">{words.hint}</p>
      {files.map((file, at) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: files have no name and keep their place
          key={at}
          file={file}
          number={at + 1}
          open={open === at}
          onOpen={(on) => setOpen(on ? at : null)}
          onDescribe={onDescribe}
        />
      ))}
    </>
  );
};
