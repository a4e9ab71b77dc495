import { wordsIn } from '../../shared/typed-words';

/** Something that a sheet can serve. */
export interface LinkChoice {
  readonly id: string;
  readonly label: string;
  /** Where it stands: a theme, a motion. */
  readonly where: string;
}

/** The choices in whose words all those typed begin one; those of the number typed come first. */
export function foundChoices(typed: string, choices: readonly LinkChoice[]): LinkChoice[] {
  const words = wordsIn(typed);
  const id = typed.trim().toLowerCase();
  const numbered = choices.filter((choice) => choice.id.startsWith(id));
  const told = choices.filter((choice) => {
    const own = wordsIn(`${choice.id} ${choice.label} ${choice.where}`);
    return !numbered.includes(choice) && words.every((word) => own.some((one) => one.startsWith(word)));
  });
  return [...numbered, ...told];
}
