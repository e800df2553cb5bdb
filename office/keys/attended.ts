// Whether somebody is at this office. The page tells when they touch, type or go somewhere; a request counts as theirs
// for a moment after that, and every other one, such as a list that asks again, keeps no session alive (PROTOCOL 9.5).

/** Longer than the pause between two looks at the roster, so that after each deed one request at least is theirs. */
export const MOMENT = 90_000;

export const makeAttendance = (now: () => number) => {
  let last = Number.NEGATIVE_INFINITY;
  return {
    /** Somebody did something just now. */
    attend: async (): Promise<void> => {
      last = now();
    },
    isAttended: (): boolean => now() - last < MOMENT,
  };
};

export const { attend, isAttended } = makeAttendance(() => Date.now());
