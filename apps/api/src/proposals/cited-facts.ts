import type { CitedFactDto } from '@ou-en-est-on/contracts';
import {
  type CalendarDate,
  displayableFacts,
  type FactRef,
  type GovernmentAction,
  milestoneStateOn,
} from '@ou-en-est-on/domain';
import type { EvidenceLookup } from '../shared/evidence.mapper.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** Facts by their reference, in words. Those still to verify are not among them. */
export function citedFacts(
  actions: readonly GovernmentAction[],
  evidence: EvidenceLookup,
  today: CalendarDate,
): ReadonlyMap<FactRef, CitedFactDto> {
  return new Map(actions.flatMap((action) => factsOf(action, evidence, today)).map((fact) => [fact.ref, fact]));
}

function factsOf(action: GovernmentAction, evidence: EvidenceLookup, today: CalendarDate): CitedFactDto[] {
  const { targets, milestones, observations } = displayableFacts(action);
  const cite = (fact: {
    id: string;
    note: string | null;
    evidenceId: string | null;
  }): Pick<CitedFactDto, 'ref' | 'actionId' | 'actionName' | 'note' | 'evidence'> => ({
    ref: fact.id,
    actionId: action.id,
    actionName: action.name,
    note: fact.note,
    evidence: evidence(fact.evidenceId),
  });
  return [
    ...targets.map((fact): CitedFactDto => ({
      ...cite(fact),
      kind: 'target',
      statement: figureInWords(fact),
      date: fact.due,
    })),
    ...milestones.map((fact): CitedFactDto => ({
      ...cite(fact),
      kind: 'milestone',
      statement: fact.label,
      state: milestoneStateOn(fact, today),
      date: fact.date,
    })),
    ...observations.map((fact): CitedFactDto => ({
      ...cite(fact),
      kind: 'observation',
      statement: figureInWords(fact),
      date: fact.date,
    })),
  ];
}

interface Figure {
  readonly metric: string;
  readonly value: number | null;
  readonly valueMax?: number | null;
  readonly valueText?: string | null;
  readonly unit: string | null;
}

/** « locaux raccordables à la fibre : 93,5 % » */
export function figureInWords({ metric, value, valueMax = null, valueText = null, unit }: Figure): string {
  if (value === null) return valueText === null ? metric : `${metric}\u00a0: ${valueText}`;
  const number = valueMax === null ? NUMBER.format(value) : `${NUMBER.format(value)} à ${NUMBER.format(valueMax)}`;
  return `${metric}\u00a0: ${number}${unit === null ? '' : `\u00a0${unit}`}`;
}
