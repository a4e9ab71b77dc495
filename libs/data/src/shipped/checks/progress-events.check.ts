import {
  PROGRESSES_WITH_EVIDENCE,
  type ProgressEvent,
  type ProgressFault,
  concernsState,
  endOfPeriod,
  progressFaults,
} from '@ou-en-est-on/domain';
import type { FaultCode } from '../fault.js';
import type { ShippedProgressEvent } from '../schemas/proposals.schema.js';
import { type IndexedFact, type ShippedIndex, isToVerify } from '../shipped-index.js';
import { type Finding, checkEach, unknownIn, unknownReference } from './check.js';

/** How a refusal of the domain's rules is said of a shipped event. */
const REFUSALS: Record<ProgressFault, readonly [key: keyof ShippedProgressEvent, code: FaultCode, message: string]> = {
  'invalid-effective-date': ['effectiveOn', 'schema', 'ce jour n’existe pas au calendrier.'],
  'effective-in-the-future': ['effectiveOn', 'future-date', 'l’événement prend effet après la date des données.'],
  'evidence-missing': ['evidence', 'evidence-missing', 'cet avancement ne se dit qu’avec une preuve.'],
  'search-date-missing': ['searchedOn', 'evidence-missing', '« aucun acte trouvé » demande la date de la recherche.'],
  'rests-on-fact-to-verify': [
    'progress',
    'fact-to-verify',
    'l’événement cite des faits à vérifier : il doit dire « not-assessed ».',
  ],
  'reviewer-missing': ['reviewer', 'inconsistent', 'un événement publié nomme la personne qui l’a relu.'],
  'reviewer-is-author': ['reviewer', 'inconsistent', 'la personne qui relit est différente de l’auteur.'],
  'reviewer-before-publication': ['reviewer', 'inconsistent', 'un événement proposé n’a pas encore été relu.'],
};

/** Events say only what verified facts allow. */
export const checkProgressEvents = checkEach('progress-events', function* (file, index) {
  for (const [i, event] of file.events.entries()) {
    for (const fault of progressFaults(asDomainEvent(event, file.provenance.date))) {
      const [key, code, message] = REFUSALS[fault];
      yield [['events', i, key], code, message];
    }
    for (const [path, code, message] of eventFindings(event, index)) yield [['events', i, ...path], code, message];
  }
});

function* eventFindings(event: ShippedProgressEvent, index: ShippedIndex): Iterable<Finding> {
  const proposal = index.proposals.get(event.proposalId);
  if (!proposal) yield unknownReference(['proposalId'], 'Proposition', event.proposalId);
  if (!event.id.startsWith(`${event.proposalId}-e`)) {
    yield [['id'], 'id-form', `« ${event.id} » ne dit pas sa proposition : « ${event.proposalId}-e… » attendu.`];
  }
  if (proposal && (event.progress === 'not-concerned') === concernsState(proposal.actors)) {
    const message = concernsState(proposal.actors)
      ? 'l’État, le Parlement ou un opérateur public est parmi les acteurs : la proposition le concerne.'
      : 'aucun acteur du côté de l’État : l’avancement est « not-concerned ».';
    yield [['progress'], 'not-concerned', message];
  }
  if (event.corrects !== null && !index.events.has(event.corrects)) {
    yield unknownReference(['corrects'], 'Événement', event.corrects);
  }
  yield* referenceFindings(event, index);
  yield* evidenceFindings(event, index);
  yield* heldReadingFindings(event, index);
  yield* dateFindings(event);
}

function* referenceFindings(event: ShippedProgressEvent, index: ShippedIndex): Iterable<Finding> {
  for (const key of ['evidence', 'context', 'factsToVerify'] as const) {
    yield* unknownIn(index.facts, event[key], [key], 'Fait');
  }
  const held = event.heldReading?.evidence ?? [];
  yield* unknownIn(index.facts, held, ['heldReading', 'evidence'], 'Fait');
  for (const [list, path] of [
    [event.evidence, ['evidence']],
    [held, ['heldReading', 'evidence']],
  ] as const) {
    for (const [i, ref] of list.entries()) {
      const action = index.facts.get(ref)?.action;
      if (action && !index.actionLinks.has(`${event.proposalId}>${action.id}`)) {
        const message = `aucun lien ne rattache l’action « ${action.id} » à la proposition.`;
        yield [[...path, i], 'inconsistent', message];
      }
    }
  }
}

/** A status shown to people rests on verified facts, of the kind its words need. */
function* evidenceFindings(event: ShippedProgressEvent, index: ShippedIndex): Iterable<Finding> {
  for (const [i, ref] of event.evidence.entries()) {
    const fact = index.facts.get(ref);
    if (fact && isToVerify(fact)) {
      yield [
        ['evidence', i],
        'fact-to-verify',
        `« ${ref} » est à vérifier : aucun avancement affiché ne peut s’y appuyer.`,
      ];
    }
  }
  const facts = event.evidence.flatMap((ref) => index.facts.get(ref) ?? []);
  if (!PROGRESSES_WITH_EVIDENCE.includes(event.progress)) {
    if (event.evidence.length > 0) {
      yield [
        ['evidence'],
        'evidence-unexpected',
        `« ${event.progress} » ne s’appuie sur aucun fait : citer les faits en context.`,
      ];
    }
    return;
  }
  yield* membersBillFindings(event, facts);
  if (event.progress === 'declined' && !facts.some(isRefusal)) {
    yield [['evidence'], 'evidence-missing', 'un refus demande un jalon dont la nature est « refusal ».'];
  }
}

/** A bill by members is not the Government's answer. */
function* membersBillFindings(event: ShippedProgressEvent, facts: readonly IndexedFact[]): Iterable<Finding> {
  const membersBills = facts.filter((fact) => fact.action.textType === 'members-bill').length;
  if (event.progress === 'parliamentary-initiative' && membersBills * 2 <= facts.length) {
    yield [['progress'], 'inconsistent', 'une initiative parlementaire s’appuie surtout sur des propositions de loi.'];
  }
  if (event.progress !== 'parliamentary-initiative' && membersBills > 0 && membersBills === facts.length) {
    const message = 'la preuve vient seulement de propositions de loi : l’avancement est « parliamentary-initiative ».';
    yield [['progress'], 'inconsistent', message];
  }
}

function* heldReadingFindings(event: ShippedProgressEvent, index: ShippedIndex): Iterable<Finding> {
  const held = event.heldReading;
  if ((held !== null) !== event.factsToVerify.length > 0) {
    const message = 'une lecture retenue et les faits à vérifier qui la retiennent vont ensemble.';
    yield [['heldReading'], 'inconsistent', message];
  }
  if (held === null) return;
  const expected = held.evidence.filter((ref) => {
    const fact = index.facts.get(ref);
    return fact !== undefined && isToVerify(fact);
  });
  if (expected.join() !== event.factsToVerify.join()) {
    const message = `faits à vérifier parmi ceux de la lecture retenue : ${expected.join(', ') || 'aucun'}.`;
    yield [['factsToVerify'], 'inconsistent', message];
  }
}

function* dateFindings(event: ShippedProgressEvent): Iterable<Finding> {
  const needsFact = PROGRESSES_WITH_EVIDENCE.includes(event.progress);
  if (!needsFact && event.effectiveOn !== event.searchedOn) {
    yield [
      ['effectiveOn'],
      'inconsistent',
      'sans fait cité, la date d’effet est le jour de la recherche (searchedOn).',
    ];
  }
  if (event.effectiveOn !== lastDay(event.effectiveOn, event.effectivePrecision)) {
    const message = `le dernier jour de la période est attendu (${lastDay(event.effectiveOn, event.effectivePrecision)}).`;
    yield [['effectiveOn'], 'inconsistent', message];
  }
}

function lastDay(date: string, precision: ShippedProgressEvent['effectivePrecision']): string {
  if (precision === 'day') return date;
  if (precision === 'year') return endOfPeriod(date.slice(0, 4));
  if (precision === 'month') return endOfPeriod(date.slice(0, 7));
  const month = Math.ceil(Number(date.slice(5, 7)) / 3) * 3;
  return endOfPeriod(`${date.slice(0, 5)}${String(month).padStart(2, '0')}`);
}

function isRefusal({ fact }: IndexedFact): boolean {
  return 'nature' in fact && fact.nature === 'refusal';
}

/** The event as the domain sees it, recorded at the end of the day the data were settled. */
function asDomainEvent(event: ShippedProgressEvent, settledOn: string): ProgressEvent {
  return { ...event, recordedAt: new Date(`${settledOn}T12:00:00Z`) };
}
