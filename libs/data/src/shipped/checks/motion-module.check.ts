import { checkEach, unknownIn } from './check.js';

/** Questions numbered in their order, a unit for numbers only, known proposals each named once. */
export const checkMotionModule = checkEach('motion-module', function* (file, index) {
  for (const [i, question] of file.questions.entries()) {
    const path = ['questions', i];
    if (question.position !== i + 1) yield [[...path, 'position'], 'id-form', `la position ${i + 1} est attendue.`];
    if ((question.kind === 'number') !== (question.unit !== null)) {
      yield [[...path, 'unit'], 'inconsistent', 'un nombre a une unité, et lui seul.'];
    }
    yield* unknownIn(index.proposals, question.proposalIds, [...path, 'proposalIds'], 'Proposition');
    if (new Set(question.proposalIds).size < question.proposalIds.length) {
      yield [[...path, 'proposalIds'], 'duplicate-id', 'la même proposition est citée deux fois.'];
    }
  }
});
