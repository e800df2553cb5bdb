import { expect, test } from 'vitest';
import { readSettings, SettingError } from './settings.ts';

test('without an environment everything is on this machine, on known ports, with the embedded database', () => {
  expect(readSettings({})).toMatchObject({
    databaseUrl: null,
    appDatabaseUrl: null,
    host: '127.0.0.1',
    port: 8080,
    plainPort: 8081,
    origin: 'http://localhost:8080',
    plainOrigin: 'http://localhost:8081',
    pin: null,
    mail: null,
    trusted: { hops: 0 },
    metricsPort: null,
  });
});

test('an origin follows its port and loses whatever stands behind the host', () => {
  expect(readSettings({ SEINHUIS_PORT: '9000' }).origin).toBe('http://localhost:9000');
  expect(readSettings({ SEINHUIS_ORIGIN: 'https://meldpunt.example/pad?x=1' }).origin).toBe(
    'https://meldpunt.example',
  );
});

test.each([
  ['SEINHUIS_PORT', '80a'],
  ['SEINHUIS_PORT', '70000'],
  ['SEINHUIS_PLAIN_PORT', '-1'],
  ['SEINHUIS_ORIGIN', 'meldpunt'],
  ['SEINHUIS_PIN', 'abc'],
  ['SEINHUIS_SMTP', 'mail.example'],
  ['SEINHUIS_ONION', 'https://meldpunt.example'],
  ['SEINHUIS_PLAIN_ONION', 'http://kort.onion'],
  ['SEINHUIS_SECURITY_CONTACT', 'security@meldpunt.example'],
  ['SEINHUIS_TRUSTED_HOPS', 'my-proxy'],
  ['SEINHUIS_METRICS_PORT', 'on'],
])('%s=%s is refused by its name, without repeating it', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingError);
  expect(() => readSettings({ [name]: value })).toThrow(name);
});

test('a mail server needs somebody who the mails are from', () => {
  expect(() => readSettings({ SEINHUIS_SMTP: 'smtps://host' })).toThrow('SEINHUIS_MAIL_FROM');
  const mail = { url: 'smtps://host', from: 'net@meldpunt.example' };
  expect(readSettings({ SEINHUIS_SMTP: mail.url, SEINHUIS_MAIL_FROM: mail.from }).mail).toEqual(mail);
});

test('a contact for finders of weaknesses has an end, and may have more than one address', () => {
  const contact = { SEINHUIS_SECURITY_CONTACT: 'mailto:a@meldpunt.example https://meldpunt.example/veilig' };
  expect(() => readSettings(contact)).toThrow('SEINHUIS_SECURITY_EXPIRES');
  expect(readSettings({ ...contact, SEINHUIS_SECURITY_EXPIRES: '2027-03-01' }).security).toEqual({
    contacts: ['mailto:a@meldpunt.example', 'https://meldpunt.example/veilig'],
    expires: '2027-03-01',
    policy: null,
  });
});

test('an onion address is taken without what stands behind it', () => {
  const onion = `http://${'a'.repeat(56)}.onion`;
  expect(readSettings({ SEINHUIS_ONION: `${onion}/` }).onion).toBe(onion);
});
