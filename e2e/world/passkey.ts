import type { Page } from 'playwright-core';

/** A passkey device of the browser's own: it answers with a user who touches it, and gives PRF outputs. */
export const addAuthenticator = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
};

/**
 * Every PRF output that the page got from its authenticator, in the forms in which it could leave the browser. Looks on
 * from beside the browser's own interface: what the page does with the answer stays as it is.
 */
export const watchPrf = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenPrf: seen });
    const original = PublicKeyCredential.prototype.getClientExtensionResults;
    PublicKeyCredential.prototype.getClientExtensionResults = function () {
      const results = original.call(this);
      const first = (results as { prf?: { results?: { first?: ArrayBuffer } } }).prf?.results?.first;
      if (first !== undefined)
        seen.push(Array.from(new Uint8Array(first), (byte) => byte.toString(16).padStart(2, '0')).join(''));
      return results;
    };
  });
  return async () => {
    const hex = await page.evaluate(() => (globalThis as unknown as { seenPrf: string[] }).seenPrf);
    return [...new Set(hex)].flatMap((one) => {
      const bytes = Buffer.from(one, 'hex');
      return [
        one,
        bytes.toString('base64'),
        bytes.toString('base64url'),
        JSON.stringify([...bytes]).slice(1, -1),
      ];
    });
  };
};
