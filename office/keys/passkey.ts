import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { PasskeyAnswer, PasskeyQuestion } from './contract.ts';
import { OfficeError } from './failure.ts';
import { prfOutput, withoutExtensions } from './prf.ts';

// The page's part of a passkey: workers cannot ask for one. The PRF output goes on to the worker, the answer that is
// posted no longer holds it.

type Touched = { readonly answer: PasskeyAnswer; readonly output: Uint8Array };

const withPrf = ({ options, prfInput }: PasskeyQuestion): Record<string, unknown> => ({
  ...options,
  extensions: {
    ...(options.extensions as Record<string, unknown> | undefined),
    prf: { eval: { first: prfInput.slice() } },
  },
});

const cancelled = (error: unknown): never => {
  throw error instanceof OfficeError ? error : new OfficeError('passkey-cancelled');
};

/** One touch: proves who I am and gives the output that unlocks my keys. */
export const touchPasskey = async (asked: PasskeyQuestion): Promise<Touched> => {
  const response = await startAuthentication({ optionsJSON: withPrf(asked) as never }).catch(cancelled);
  const output = prfOutput(response.clientExtensionResults);
  if (output === null) throw new OfficeError('no-prf');
  return { answer: { challenge: asked.challenge, response: withoutExtensions(response) }, output };
};

/** One touch that proves who I am and unlocks nothing. */
export const touchOnly = async (asked: Omit<PasskeyQuestion, 'prfInput'>): Promise<PasskeyAnswer> => {
  const response = await startAuthentication({ optionsJSON: asked.options as never }).catch(cancelled);
  return { challenge: asked.challenge, response: withoutExtensions(response) };
};

/** The output of a passkey that was just made and did not give it at once. This assertion is posted nowhere. */
const outputOf = async (credential: string, asked: PasskeyQuestion): Promise<Uint8Array | null> => {
  const response = await startAuthentication({
    optionsJSON: withPrf({
      ...asked,
      options: {
        challenge: String(asked.options.challenge),
        allowCredentials: [{ id: credential, type: 'public-key' }],
        userVerification: 'required',
      },
    }) as never,
  });
  return prfOutput(response.clientExtensionResults);
};

/** Makes a passkey and reads its output: with one touch where the authenticator can, else with a second. */
export const makePasskey = async (asked: PasskeyQuestion): Promise<Touched> => {
  const response = await startRegistration({ optionsJSON: withPrf(asked) as never }).catch(cancelled);
  const output =
    prfOutput(response.clientExtensionResults) ?? (await outputOf(response.id, asked).catch(cancelled));
  if (output === null) throw new OfficeError('no-prf');
  return { answer: { challenge: asked.challenge, response: withoutExtensions(response) }, output };
};
