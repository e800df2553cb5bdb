import { type Log, logLine } from '@seinhuis/switchboard/http/log';

/** One line of JSON for each entry. The fields are an allow-list: there is none for anything of a visitor. */
export const writeLog: Log = (entry) => {
  process.stdout.write(`${logLine(entry)}\n`);
};
