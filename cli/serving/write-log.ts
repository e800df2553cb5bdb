import type { Log } from '@seinhuis/switchboard/http/log';

/** One line of JSON for each entry. The entries are an allow-list: there is no field for anything of a visitor. */
export const writeLog: Log = (entry) => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};
