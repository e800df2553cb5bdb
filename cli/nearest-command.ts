import { typingErrors } from '@seinhuis/core/words/typing-errors';

/** Beyond this it is another word, not a slip. */
const SLIPS = 2;

/** The commands that somebody may have meant: those of which the beginning was typed, else those nearest by typing errors. */
export const nearestCommands = (typed: string, commands: readonly string[]): readonly string[] => {
  const word = typed.toLowerCase().replace(/^-+/, '');
  const begun = word.length < 3 ? [] : commands.filter((name) => name.startsWith(word));
  if (begun.length > 0) return begun;
  const far = commands.map((name) => typingErrors(word, name, SLIPS + 1));
  const nearest = Math.min(...far);
  // Two slips in a word of four letters leave nothing of it.
  const most = word.length <= 4 ? 1 : SLIPS;
  return nearest > most ? [] : commands.filter((_, at) => far[at] === nearest);
};
