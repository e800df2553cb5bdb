/** The name to sign in with that follows from a name: first letter and last word. */
export const handleFrom = (name: string): string => {
  const parts = name
    .normalize('NFKD')
    .replace(/[^\p{L}\s-]/gu, '')
    .toLowerCase()
    .replace(/[^a-z\s-]/g, '')
    .split(/\s+/)
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts[0]?.[0] ?? ''}.${last}`;
};
