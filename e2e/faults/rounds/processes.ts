import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedProcess } from '../served-process.ts';

/** The processes below one, with the words they were started with. Linux tells. */
const childrenOf = (pid: number): readonly { readonly pid: number; readonly words: string }[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /^\d+ \([\s\S]*\) \S (\d+) /.exec(
          readFileSync(join('/proc', name, 'stat'), 'utf8'),
        )?.[1];
        if (Number(parent) !== pid) return [];
        const words = readFileSync(join('/proc', name, 'cmdline'), 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), words }];
      } catch {
        // It ended while it was looked at.
        return [];
      }
    });

/** The process of the plain door that is there now. */
export const plainDoorOf = ({ child }: ServedProcess): readonly number[] =>
  childrenOf(child.pid ?? 0)
    .filter(({ words }) => words.includes('plain/process.ts'))
    .map(({ pid }) => pid);

/** PostgreSQL's first process on this data, whoever is its parent now. */
export const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Those of its processes that work for a connection. */
export const backendsOf = (folder: string): readonly number[] =>
  childrenOf(postmasterOf(folder))
    .filter(({ words }) => /^postgres: seinhuis(_app)? seinhuis /.test(words))
    .map(({ pid }) => pid);
