import type { ReactNode } from 'react';
import { errorText } from '../words/errors.ts';
import { useLanguage } from './language.tsx';

/** A message in the page. `wrong` is told at once, the others when the reader comes by. */
export const Notice = ({
  kind = 'info',
  title,
  children,
}: {
  readonly kind?: 'info' | 'warn' | 'wrong' | 'good';
  readonly title?: string;
  readonly children?: ReactNode;
}) => (
  <div className={`notice ${kind}`} {...(kind === 'wrong' ? { role: 'alert' } : {})}>
    {title && <p className="notice-title">{title}</p>}
    {children}
  </div>
);

/** What went wrong, in the user's language. Nothing typed is repeated. */
export const ErrorNotice = ({ error }: { readonly error: unknown }) => {
  const { language } = useLanguage();
  return error === null || error === undefined ? null : (
    <Notice kind="wrong">
      <p>{errorText(error, language)}</p>
    </Notice>
  );
};

export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children}
  </div>
);

/** Progress of something that takes longer than a second. */
export const Progress = ({
  label,
  done,
  of,
}: {
  readonly label: string;
  readonly done?: number;
  readonly of?: number;
}) => (
  <p className="progress">
    <progress
      aria-label={label}
      {...(done === undefined || of === undefined ? {} : { value: done, max: of })}
    />
    <span>
      {label}
      {done !== undefined && of !== undefined && ` ${done} / ${of}`}
    </span>
  </p>
);

/** Words to read out or write down, numbered. */
export const WordList = ({ words, label }: { readonly words: readonly string[]; readonly label: string }) => (
  <ol className="words" aria-label={label}>
    {words.map((word, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word can stand twice, its place cannot
      <li key={at}>{word}</li>
    ))}
  </ol>
);
