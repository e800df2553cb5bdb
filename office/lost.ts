// Whether somebody came to the sign-in because their session ended under them, and not by their own will.

const SIGN_IN = '/kantoor/aanmelden';

/** A room that was loaded again: nobody who is out gets to stand in one. */
const loadedAgain = (): boolean => {
  const [load] = performance.getEntriesByType('navigation');
  const here = location.pathname;
  const again = load instanceof PerformanceNavigationTiming && load.type === 'reload';
  return again && here.startsWith('/kantoor/') && here !== '/kantoor/' && here !== SIGN_IN;
};

let lost = loadedAgain();

/** The mark behind the address of the sign-in, when it has something to explain. */
export const LOST = 'opnieuw';

export const wasLost = (): boolean => lost;

export const sayLost = (is: boolean): void => {
  lost = is;
};
