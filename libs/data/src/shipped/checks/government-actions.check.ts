import type { ShippedSource } from '../schemas/common.schema.js';
import type { ShippedAction } from '../schemas/government-actions.schema.js';
import { factsOf } from '../shipped-index.js';
import { type Finding, checkEach, vagueDate } from './check.js';

/** Facts of the State's actions: sourced, dated, and never saying more than is known. */
export const checkGovernmentActions = checkEach('government-actions', function* (file) {
  const domains = new Set<string>(file.domains.map((domain) => domain.id));
  for (const [i, action] of file.actions.entries()) {
    const path = ['actions', i];
    if (!domains.has(action.domain)) {
      yield [
        [...path, 'domain'],
        'unknown-reference',
        `le domaine « ${action.domain} » n’est pas décrit dans le fichier.`,
      ];
    }
    yield* factFindings(path, action);
    yield* targetFindings(path, action);
    yield* milestoneFindings(path, action, file.provenance.date);
    yield* observationFindings(path, action, file.provenance.date);
  }
});

function* factFindings(path: readonly PropertyKey[], action: ShippedAction): Iterable<Finding> {
  const letters = { target: 't', milestone: 'm', observation: 'o' } as const;
  const position = { target: 0, milestone: 0, observation: 0 };
  for (const { type, fact } of factsOf(action)) {
    const at = [...path, `${type}s`, position[type]++];
    if (!fact.id.startsWith(`${action.id}:${letters[type]}`)) {
      const message = `« ${fact.id} » ne dit pas sa place : « ${action.id}:${letters[type]}… » attendu.`;
      yield [[...at, 'id'], 'id-form', message];
    }
    if (fact.source && !canBeFound(fact.source)) {
      yield [[...at, 'source'], 'source-missing', 'la source n’a ni adresse ni référence.'];
    }
    if (fact.verification === 'general-knowledge' && !fact.toVerify) {
      yield [[...at, 'toVerify'], 'fact-to-verify', 'une connaissance générale reste à vérifier (toVerify).'];
    }
  }
}

function* targetFindings(path: readonly PropertyKey[], { targets }: ShippedAction): Iterable<Finding> {
  for (const [i, target] of targets.entries()) {
    if (!target.source && !target.toVerify) {
      const message = 'une cible a une source, ou est marquée à vérifier (toVerify).';
      yield [[...path, 'targets', i, 'source'], 'source-missing', message];
    }
  }
}

function* milestoneFindings(
  path: readonly PropertyKey[],
  { milestones }: ShippedAction,
  today: string,
): Iterable<Finding> {
  for (const [i, milestone] of milestones.entries()) {
    const at = [...path, 'milestones', i];
    const isComing = milestone.date > today.slice(0, milestone.date.length);
    if (isComing && milestone.state !== 'planned' && milestone.state !== 'dropped') {
      yield [
        [...at, 'state'],
        'future-date',
        `« ${milestone.state} » à une date (${milestone.date}) qui n’est pas passée.`,
      ];
    }
    if (milestone.kind === 'legal-deadline' && milestone.state === 'done') {
      const message = 'une échéance légale n’est jamais « faite » : son respect se vérifie (passed-unverified).';
      yield [[...at, 'state'], 'legal-deadline-done', message];
    }
    if (milestone.nature !== null && milestone.kind !== 'event') {
      yield [[...at, 'nature'], 'inconsistent', 'seul un événement a une nature (refus, sanction, vote).'];
    }
  }
}

function* observationFindings(
  path: readonly PropertyKey[],
  { observations }: ShippedAction,
  today: string,
): Iterable<Finding> {
  for (const [i, observation] of observations.entries()) {
    const at = [...path, 'observations', i];
    yield* vagueDate(at, observation);
    if (observation.date > today.slice(0, observation.date.length)) {
      yield [[...at, 'date'], 'future-date', `valeur datée du futur : ${observation.date}.`];
    }
    if ((observation.value === null) === (observation.valueText === null)) {
      yield [
        [...at, 'value'],
        'inconsistent',
        'une valeur est un nombre, ou à défaut les mots de la source : l’un des deux.',
      ];
    }
    if (observation.valueMax !== null && !(observation.value !== null && observation.valueMax > observation.value)) {
      yield [[...at, 'valueMax'], 'inconsistent', 'le haut d’une fourchette dépasse la valeur du bas.'];
    }
  }
}

function canBeFound(source: ShippedSource): boolean {
  return source.url !== null || source.reference !== null;
}
