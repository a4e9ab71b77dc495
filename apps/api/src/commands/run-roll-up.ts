import {
  type AnswerDifference,
  findDrift,
  findStateDifferences,
  keepStatesAgain,
  LabelMatrixRepository,
  rebuildRollUp,
  type RollUpDrift,
  type StateDifference,
  type SumDifference,
} from '@ou-en-est-on/data';
import type { DataSource } from 'typeorm';
import { andOthers } from '../shared/first-told.js';
import { CommandError } from './run-command.js';

const USAGE = `Usage :
  npm run roll-up -- --check     compare ce qui est publié avec ce qui a été validé ; ne change rien
  npm run roll-up -- --rebuild   refait les sommes, avec la population et les strates d’aujourd’hui`;

/** Past this many, a difference is only counted. */
const LISTED = 20;

const ACTIONS = { '--check': 'check', '--rebuild': 'rebuild' } as const;
export type RollUpAction = (typeof ACTIONS)[keyof typeof ACTIONS];

/** @throws CommandError with the usage */
export function readRollUpArguments(args: readonly string[]): RollUpAction {
  const [asked, ...others] = args;
  const found = Object.entries(ACTIONS).find(([name]) => name === asked);
  if (!found || others.length > 0) throw new CommandError(USAGE);
  return found[1];
}

/**
 * Compares the sums of every edition with what they count, or makes them again; validations may go on meanwhile.
 * @returns what was found or done, in French, a line each
 * @throws CommandError when a check finds a difference
 */
export async function runRollUp(dataSource: DataSource, action: RollUpAction): Promise<string[]> {
  const editions = await new LabelMatrixRepository(dataSource.manager).findEditions();
  const lines: string[] = [];
  let differs = false;
  for (const { id, label } of editions) {
    if (action === 'rebuild') {
      const { answers, sums } = await rebuildRollUp(dataSource, id);
      const states = await keepStatesAgain(dataSource, id);
      const told = [
        said(states, 'état passé refait'),
        said(answers, 'réponse publique refaite'),
        said(sums, 'somme refaite'),
      ];
      lines.push(`${label} (${id}) : ${told.join(', ')}.`);
    } else {
      const drift = { ...(await findDrift(dataSource, id)), states: await findStateDifferences(dataSource, id) };
      differs ||= countOf(drift) > 0;
      lines.push(`${label} (${id}) : ${inWords(drift)}`, ...listed(drift));
    }
  }
  if (differs) throw new CommandError([...lines, 'Pour refaire les sommes : npm run roll-up -- --rebuild'].join('\n'));
  return lines;
}

interface Drift extends RollUpDrift {
  readonly states: readonly StateDifference[];
}

const countOf = ({ answers, sums, moved, states }: Drift): number =>
  answers.length + sums.length + moved.length + states.length;

function inWords(drift: Drift): string {
  if (countOf(drift) === 0) return 'aucune différence.';
  const { answers, sums, moved, states } = drift;
  const told = [
    said(states.length, 'état passé diffère', 'états passés diffèrent'),
    said(moved.length, 'répondant n’est plus compté comme il est', 'répondants ne sont plus comptés comme ils sont'),
    said(answers.length, 'réponse publique diffère', 'réponses publiques diffèrent'),
    said(sums.length, 'somme diffère', 'sommes diffèrent'),
  ];
  return `${told.join(', ')}.`;
}

function listed({ answers, sums, moved, states }: Drift): string[] {
  const all = [
    ...moved.map(movedInWords),
    ...answers.map(answerInWords),
    ...sums.map(sumInWords),
    ...states.map(stateInWords),
  ];
  return all.length > LISTED ? [...all.slice(0, LISTED), `  … ${andOthers(all.length - LISTED)}.`] : all;
}

const movedInWords = (collectivityId: string): string =>
  `  ${collectivityId} : compté avec une population, une strate ou un territoire qui ne sont plus les siens`;

const answerInWords = ({ collectivityId, serviceId }: AnswerDifference): string =>
  `  ${collectivityId} · ${serviceId} : n’est pas ce qui a été validé`;

const stateInWords = ({ collectivityId, sequence }: StateDifference): string =>
  `  ${collectivityId} : l’état gardé après sa validation nº ${String(sequence)} n’est pas ce qu’elle a rendu public`;

function sumInWords(sum: SumDifference): string {
  const { territoryId, kind, stratum, subjectId, standing } = sum;
  const stored = `${String(sum.collectivities)} (${String(sum.population)} habitants)`;
  const counted = `${String(sum.countedCollectivities)} (${String(sum.countedPopulation)} habitants)`;
  return `  ${[territoryId, kind, stratum, subjectId, standing].join(' · ')} : ${stored} en somme, ${counted} en comptant`;
}

function said(count: number, one: string, several = one.replaceAll(/(\p{L}+)/gu, '$1s')): string {
  return `${String(count)} ${count > 1 ? several : one}`;
}
