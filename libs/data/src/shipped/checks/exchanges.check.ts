import type { ShippedContent } from '../shipped-file.js';
import type { ShippedIndex } from '../shipped-index.js';
import { type Finding, checkEach, unknownIn, unknownReference, vagueDate } from './check.js';

type Exchange = ShippedContent<'exchanges'>['exchanges'][number];

/** Exchanges belong to a known congress, or to a member's question, and cite what exists. */
export const checkExchanges = checkEach('exchanges', function* (file, index) {
  for (const [i, exchange] of file.exchanges.entries()) {
    const path = ['exchanges', i];
    yield* referenceFindings(path, exchange, index);
    yield* vagueDate(path, exchange);
    if (exchange.date > file.provenance.date.slice(0, exchange.date.length)) {
      yield [[...path, 'date'], 'future-date', `échange daté du futur : ${exchange.date}.`];
    }
    const isReplyToMember = exchange.kind === 'parliamentary-reply';
    const hasQuestion = exchange.question !== null && exchange.subject !== null && exchange.congressYear === null;
    if (isReplyToMember !== hasQuestion) {
      const message =
        'une réponse à un parlementaire porte sa question et son sujet, sans congrès ; les autres échanges, l’inverse.';
      yield [[...path, 'question'], 'inconsistent', message];
    }
  }
  for (const [i, followUp] of file.followUps.entries()) {
    const path = ['followUps', i];
    yield* unknownIn(index.proposals, followUp.proposalIds, [...path, 'proposalIds'], 'Proposition');
    if (!index.actions.has(followUp.actionId))
      yield unknownReference([...path, 'actionId'], 'Action', followUp.actionId);
  }
  const replies = file.exchanges.filter((exchange) => exchange.kind === 'written-reply').length;
  if (replies !== file.writtenReplies.found) {
    const message = `${file.writtenReplies.found} réponse(s) écrite(s) annoncée(s), ${replies} dans le fichier.`;
    yield [['writtenReplies', 'found'], 'count', message];
  }
});

function* referenceFindings(path: readonly PropertyKey[], exchange: Exchange, index: ShippedIndex): Iterable<Finding> {
  const cited = exchange.citedActions.map((action) => action.actionId);
  yield* unknownIn(index.actions, cited, [...path, 'citedActions'], 'Action');
  yield* unknownIn(index.facts, exchange.factRefs, [...path, 'factRefs'], 'Fait');
  for (const [i, { exchangeId }] of exchange.commitments.entries()) {
    if (exchangeId !== null && !index.exchanges.has(exchangeId)) {
      yield unknownReference([...path, 'commitments', i, 'exchangeId'], 'Échange', exchangeId);
    }
  }
  if (exchange.congressYear !== null && !index.congressYears.has(exchange.congressYear)) {
    yield unknownReference([...path, 'congressYear'], 'Congrès', String(exchange.congressYear));
  }
}
