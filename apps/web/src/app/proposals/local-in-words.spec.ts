import type { DisagreementDto } from '@ou-en-est-on/contracts';
import { NOT_COMPARABLE_REASONS } from '@ou-en-est-on/domain';
import { anExplanationDto } from '@ou-en-est-on/testing';
import { disagreementInWords } from './local-in-words';

const explain = anExplanationDto();
describe('how far apart the two sides are', () => {
  it.each([-2, -1, 0, 1, 2])('says %d in words that accuse nobody', (difference) => {
    const said = disagreementInWords({ difference, state: 'low', local: 'low', reason: null, explain });
    expect(said).toMatch(/^(L’État|Les collectivités) .+\.$/);
    expect(said).not.toMatch(/retard|échec|promesse|manquement/i);
  });

  it.each(NOT_COMPARABLE_REASONS)('says why it cannot tell: %s', (reason) => {
    const unknown: DisagreementDto = { difference: null, state: null, local: null, reason, explain };
    expect(disagreementInWords(unknown)).toMatch(/^Les deux côtés ne se comparent pas : .+\.$/);
  });
});
