import { type ReactNode, useEffect, useRef } from 'react';

/** One page: its title in the tab and as heading, which takes the focus when the page comes. */
export const Page = ({
  title,
  intro,
  children,
  wide = false,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Seinhuis`;
  }, [title]);
  useEffect(() => {
    // A page begins at its top, wherever the one before was left.
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="main" className={wide ? 'page wide' : 'page'}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro && <p className="intro">{intro}</p>}
      {children}
    </main>
  );
};

/** A part of a page with its own heading. */
export const Part = ({
  title,
  children,
  id,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly id?: string;
}) => (
  <section className="part" aria-label={title} id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);
