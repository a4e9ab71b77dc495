import { wordsIn } from '../../shared/typed-words';
import type { ThemeDto } from '../working-state';

export interface FoundService {
  readonly id: string;
  readonly label: string;
  readonly themeId: string;
  readonly themeLabel: string;
}

const LONGEST = 8;

/** The services in whose words all those typed begin a word, whatever their accents; those named so come first. */
export function foundServices(typed: string, themes: readonly ThemeDto[]): FoundService[] {
  const words = wordsIn(typed);
  if (words.length === 0) return [];
  const lines = themes.flatMap((theme) =>
    theme.services.map(({ id, label, description }) => ({
      found: { id, label, themeId: theme.id, themeLabel: theme.label },
      named: wordsIn(label),
      told: [...wordsIn(label), ...wordsIn(description)],
    })),
  );
  const has = (told: readonly string[]): boolean => words.every((word) => told.some((one) => one.startsWith(word)));
  const named = lines.filter((line) => has(line.named));
  const told = lines.filter((line) => has(line.told) && !named.includes(line));
  return [...named, ...told].slice(0, LONGEST).map(({ found }) => found);
}
