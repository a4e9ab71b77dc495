import type { MotionFile, ShippedProposal } from '../schemas/motions.schema.js';
import type { ShippedIndex } from '../shipped-index.js';
import { type Finding, checkEach, unknownReference } from './check.js';

/** Each row belongs to the motion of its file, its id says where it is, and what it names exists. */
export const checkMotions = checkEach('motion', function* (file, index) {
  yield* motionFindings(file);
  for (const [i, axis] of file.axes.entries()) {
    yield* idForm(['axes', i], axis.id, `${file.motion.id}-${axis.position}`);
    yield* ownMotion(['axes', i], file, axis.motionId);
    if (!index.stakes.has(axis.stake.id)) yield unknownReference(['axes', i, 'stake', 'id'], 'Enjeu', axis.stake.id);
  }
  for (const [i, measure] of file.measures.entries()) {
    yield* idForm(['measures', i], measure.id, `${measure.axisId}.${measure.position}`);
    yield* ownMotion(['measures', i], file, measure.motionId);
    yield* ownAxis(['measures', i], file, measure.axisId);
  }
  for (const [i, proposal] of file.proposals.entries())
    yield* proposalFindings(['proposals', i], file, proposal, index);
  for (const [i, engagement] of file.engagements.entries()) {
    yield* idForm(['engagements', i], engagement.id, `${file.motion.id}-E${engagement.position}`);
    yield* ownMotion(['engagements', i], file, engagement.motionId);
    yield* ownAxis(['engagements', i], file, engagement.axisId);
    yield* ownProposal(['engagements', i, 'proposalId'], file, engagement.proposalId);
  }
});

function* motionFindings({ motion, provenance }: MotionFile): Iterable<Finding> {
  yield* idForm(['motion'], motion.id, String(motion.year));
  if (motion.heldFrom !== null && motion.heldTo !== null && motion.heldTo < motion.heldFrom) {
    yield [['motion', 'heldTo'], 'inconsistent', 'le congrès finirait avant de commencer.'];
  }
  const days = { heldFrom: motion.heldFrom, heldTo: motion.heldTo, 'delivery.date': motion.delivery?.date ?? null };
  for (const [key, day] of Object.entries(days)) {
    if (day === null || day <= provenance.date) continue;
    yield [['motion', ...key.split('.')], 'future-date', `jour à venir à la date des données : ${day}.`];
  }
}

function* proposalFindings(
  path: readonly PropertyKey[],
  file: MotionFile,
  proposal: ShippedProposal,
  index: ShippedIndex,
): Iterable<Finding> {
  yield* idForm(path, proposal.id, `${proposal.measureId ?? proposal.axisId}.${proposal.position}`);
  yield* ownMotion(path, file, proposal.motionId);
  yield* ownAxis(path, file, proposal.axisId);
  yield* ownMeasure(path, file, proposal);
  yield* tagFindings(path, proposal);
  yield* stakeFindings(path, file, proposal, index);
  if (new Set(proposal.actors).size < proposal.actors.length) {
    yield [[...path, 'actors'], 'duplicate-id', 'le même acteur est cité deux fois.'];
  }
  if (proposal.textAsPublished === proposal.text) {
    yield [[...path, 'textAsPublished'], 'inconsistent', 'la forme publiée est identique au texte : la laisser vide.'];
  }
}

function* ownMeasure(path: readonly PropertyKey[], file: MotionFile, proposal: ShippedProposal): Iterable<Finding> {
  if (proposal.measureId === null) return;
  const measure = file.measures.find((one) => one.id === proposal.measureId);
  if (!measure) yield unknownReference([...path, 'measureId'], 'Mesure', proposal.measureId);
  else if (measure.axisId !== proposal.axisId) {
    yield [[...path, 'axisId'], 'inconsistent', `la mesure ${measure.id} est sous l’axe ${measure.axisId}.`];
  }
}

function* tagFindings(path: readonly PropertyKey[], proposal: ShippedProposal): Iterable<Finding> {
  const holders = [proposal.measureId, proposal.axisId, null];
  for (const [i, { tag, inheritedFrom }] of proposal.tags.entries()) {
    if (!holders.includes(inheritedFrom)) {
      const message = `l’étiquette viendrait de « ${inheritedFrom} », qui n’est ni la mesure ni l’axe de la proposition.`;
      yield [[...path, 'tags', i, 'inheritedFrom'], 'unknown-reference', message];
    }
    if (proposal.tags.findIndex((other) => other.tag === tag) < i) {
      yield [[...path, 'tags', i], 'duplicate-id', `l’étiquette « ${tag} » est déjà posée.`];
    }
  }
}

function* stakeFindings(
  path: readonly PropertyKey[],
  file: MotionFile,
  { axisId, stake }: ShippedProposal,
  index: ShippedIndex,
): Iterable<Finding> {
  if (!index.stakes.has(stake.id)) yield unknownReference([...path, 'stake', 'id'], 'Enjeu', stake.id);
  if (stake.also.includes(stake.id)) {
    yield [[...path, 'stake', 'also'], 'inconsistent', 'le second enjeu répète le premier.'];
  }
  const axis = file.axes.find((one) => one.id === axisId);
  if (stake.placedBy === 'axis' && axis && axis.stake.id !== stake.id) {
    const message = `l’enjeu viendrait de l’axe, dont l’enjeu est « ${axis.stake.id} ».`;
    yield [[...path, 'stake', 'id'], 'inconsistent', message];
  }
  if (stake.placedBy !== 'axis' && stake.rationale === null) {
    yield [[...path, 'stake', 'rationale'], 'inconsistent', 'une exception à l’enjeu de l’axe doit dire pourquoi.'];
  }
}

function* idForm(path: readonly PropertyKey[], id: string, expected: string): Iterable<Finding> {
  if (id !== expected) {
    const message = `« ${id} » ne dit pas sa place : « ${expected} » attendu.`;
    yield [[...path, 'id'], 'id-form', message];
  }
}

function* ownMotion(path: readonly PropertyKey[], { motion }: MotionFile, motionId: string): Iterable<Finding> {
  if (motionId !== motion.id) {
    yield [
      [...path, 'motionId'],
      'inconsistent',
      `le fichier est celui de la motion ${motion.id}, pas de ${motionId}.`,
    ];
  }
}

function* ownAxis(path: readonly PropertyKey[], { axes }: MotionFile, axisId: string): Iterable<Finding> {
  if (!axes.some((axis) => axis.id === axisId)) yield unknownReference([...path, 'axisId'], 'Axe', axisId);
}

function* ownProposal(
  path: readonly PropertyKey[],
  { proposals }: MotionFile,
  proposalId: string | null,
): Iterable<Finding> {
  if (proposalId !== null && !proposals.some((proposal) => proposal.id === proposalId)) {
    yield unknownReference(path, 'Proposition', proposalId);
  }
}
