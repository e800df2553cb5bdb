import { createTransport } from 'nodemailer';

export type Message = { readonly to: string; readonly subject: string; readonly text: string };
export type Mailer = (message: Message) => Promise<void>;

/** Sends mail by an SMTP server, `smtps://user:password@host`, in the name of `from`. */
export const makeMailer = (url: string, from: string): Mailer => {
  const transport = createTransport(url);
  return async (message) => {
    await transport.sendMail({ from, ...message });
  };
};
