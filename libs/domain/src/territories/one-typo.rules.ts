/** How close what is being typed comes to a name: the whole of it, its beginning, or neither. */
export type Closeness = 'whole' | 'beginning' | null;

/**
 * Compares what is typed with a name, both already folded, forgiving one mistake: a letter too many, one missing, one
 * for another, or two swapped. What is typed may be unfinished.
 */
export function withinOneTypo(typed: string, name: string): Closeness {
  const at = firstDifference(typed, name);
  const isSwap = typed[at] === name[at + 1] && typed[at + 1] === name[at];
  const remainders: (readonly [string, string])[] = [
    [typed.slice(at + 1), name.slice(at + 1)],
    [typed.slice(at + 1), name.slice(at)],
    [typed.slice(at), name.slice(at + 1)],
    ...(isSwap ? [[typed.slice(at + 2), name.slice(at + 2)] as const] : []),
  ];
  if (remainders.some(([typedRest, nameRest]) => typedRest === nameRest)) return 'whole';
  return remainders.some(([typedRest, nameRest]) => nameRest.startsWith(typedRest)) ? 'beginning' : null;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
