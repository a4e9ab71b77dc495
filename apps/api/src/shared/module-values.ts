import type { ModuleQuestion, RealisationLevel } from '@ou-en-est-on/domain';

/** What a question of the module can be answered by, and how it is said. */
export type ModuleValue = Pick<RealisationLevel, 'code' | 'label'>;

const YES_OR_NO: readonly ModuleValue[] = [
  { code: 'yes', label: 'Oui' },
  { code: 'no', label: 'Non' },
];

/** None for a number, which is its own answer. */
export function moduleValues(
  { kind }: Pick<ModuleQuestion, 'kind'>,
  levels: readonly ModuleValue[],
): readonly ModuleValue[] {
  if (kind === 'number') return [];
  return kind === 'level' ? levels : YES_OR_NO;
}
