/** Text as it is compared: how it is typed does not matter. Blank gives ''. */
export function comparable(text: string | undefined): string {
  const spaced = (text ?? '').normalize('NFKC').split(/\s+/u).filter(Boolean).join(' ');
  // Upper case first: only so does a German sharp s become the two letters it is folded to.
  const folded = spaced.toUpperCase().toLowerCase();
  if (!/^[0-9]+$/.test(folded)) return folded;
  return BigInt(folded).toString();
}

/** The same for names of people, where "Doe, Jane" is "Jane Doe". */
export function comparablePerson(name: string | undefined): string {
  const parts = (name ?? '').normalize('NFKC').split(',');
  return parts.length === 2 ? comparable(`${parts[1]} ${parts[0]}`) : comparable(name);
}
