import { createTransport } from 'nodemailer';

export type Message = { readonly to: string; readonly subject: string; readonly text: string };
export type Mailer = (message: Message) => Promise<void>;

/** So long a mail server may say nothing. Without it one that hangs would hold up the other sweeps, and a stop. */
const SILENCE_MS = 10_000;

/** Sends mail by an SMTP server, `smtps://user:password@host`, in the name of `from`. Throws when it does not take it. */
export const makeMailer = (url: string, from: string, silenceMs = SILENCE_MS): Mailer => {
  const transport = createTransport({
    url,
    dnsTimeout: silenceMs,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
  });
  return async (message) => {
    await transport.sendMail({ from, ...message });
  };
};
