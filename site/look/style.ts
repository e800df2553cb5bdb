import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (specifier: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(specifier)), 'utf8');

/** Comments and spaces that mean nothing are left out. Our own two files only: no strings with braces in them. */
const short = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** The one style sheet of both doors, as it stands inside every page: no request for it, and its hash in the CSP. */
export const STYLE: string = short(`${read('@seinhuis/core/look/tokens.css')}${read('./site.css')}`);

/** What the Content-Security-Policy allows as style: exactly this sheet. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
