type ScriptPolicy = { createScriptURL(url: string): string };
type Factory = { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };

/** The one Trusted Types policy (headers.ts names it): scripts of this origin and nothing else. */
const makePolicy = (): ScriptPolicy => {
  const rules = {
    createScriptURL: (url: string): string => {
      if (new URL(url, self.location.href).origin !== self.location.origin)
        throw new TypeError('not of this origin');
      return url;
    },
  };
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  return factory === undefined ? rules : factory.createPolicy('seinhuis', rules);
};

const policy = makePolicy();

/** Starts a worker of this origin. Pages and workers both do it through the one policy. */
export const startWorker = (url: string, name: 'keys' | 'opener' | 'guard'): Worker =>
  new Worker(policy.createScriptURL(url), { type: 'module', name });
