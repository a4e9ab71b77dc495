import type { ExchangeDto } from '@ou-en-est-on/contracts';
import type { Exchange } from '@ou-en-est-on/domain';

const ADDRESS = /^https?:\/\/\S+$/;
const ADDRESS_WITHOUT_SCHEME = /^[a-z0-9-]+(\.[a-z0-9-]+)+\/\S+$/i;

export function toExchangeDto(exchange: Exchange, actionName: (id: string) => string): ExchangeDto {
  const { id, congressYear, kind, side, date, datePrecision, counterpartName, counterpartRole } = exchange;
  const { summary, subject, question, citedActions, sources, note } = exchange;
  return {
    ...{ id, congressYear, kind, side, date, datePrecision, counterpartName, counterpartRole, summary, subject, note },
    question: question && { chamber: question.chamber, legislature: question.legislature, number: question.number },
    citedActions: citedActions.map(({ actionId, asCited }) => ({
      actionId,
      actionName: actionName(actionId),
      asCited,
    })),
    sources: sources.map((label) => ({ label, url: addressOf(label) })),
  };
}

/** Address of a source recorded as one; null for a publication named in words. */
export function addressOf(source: string): string | null {
  if (ADDRESS.test(source)) return source;
  return ADDRESS_WITHOUT_SCHEME.test(source) ? `https://${source}` : null;
}
