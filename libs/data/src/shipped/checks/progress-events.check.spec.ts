import { describe, expect, it } from '@jest/globals';
import { type Broken, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';
import type { FaultCode } from '../fault.js';
import { readShippedData } from '../read-shipped-data.js';

const events = readShippedData()['progress-events'].flatMap(({ content }) => content.events);

const event = (what: string, proposalId: string, key: string, to: unknown, code: FaultCode, path = key): Broken => {
  const at = `events[${events.findIndex((one) => one.proposalId === proposalId)}]`;
  return { what, file: 'progress-events.json', at: `${at}.${key}`, to, code, path: `${at}.${path}` };
};

const BROKEN: Broken[] = [
  event('an act without evidence', '2021-1.1', 'evidence', [], 'evidence-missing'),
  event('evidence that does not exist', '2021-1.1', 'evidence[0]', 'hcne:m9', 'unknown-reference'),
  event('evidence from an action that is not linked', '2021-1.1', 'evidence[0]', 'tnt:m1', 'inconsistent'),
  event(
    'a status that rests on a fact to verify',
    '2023-1.1.1',
    'evidence[0]',
    'conseillers-numeriques:m3',
    'fact-to-verify',
  ),
  event('a held reading displayed', '2023-1.3.1', 'progress', 'rolled-back', 'fact-to-verify'),
  event('a held reading without its facts', '2023-1.3.1', 'factsToVerify', [], 'inconsistent', 'heldReading'),
  event(
    'a held reading that names other facts',
    '2023-1.3.1',
    'factsToVerify',
    ['conseillers-numeriques:m4'],
    'inconsistent',
  ),
  event('evidence for no assessment', '2025-2.1', 'evidence', ['tnt:m3'], 'evidence-unexpected'),
  event('no State-side actor, yet assessed', '2021-4.1', 'progress', 'not-assessable', 'not-concerned'),
  event('a State-side actor, yet not concerned', '2021-4.2', 'progress', 'not-concerned', 'not-concerned'),
  event('a members’ bill taken for the Government’s act', '2022-2.3.2', 'progress', 'engaged', 'inconsistent'),
  event(
    'a Government’s act taken for a members’ bill',
    '2023-1.2.4',
    'progress',
    'parliamentary-initiative',
    'inconsistent',
  ),
  event('a refusal without a refusal', '2023-1.2.4', 'progress', 'declined', 'evidence-missing', 'evidence'),
  event(
    'a search said fruitless beside an action that it found',
    '2022-3.1.1',
    'progress',
    'no-action-found',
    'inconsistent',
  ),
  event('a search without its date', '2022-1.2.1', 'searchedOn', null, 'evidence-missing'),
  event('an effect after the data', '2021-1.1', 'effectiveOn', '2026-12-01', 'future-date'),
  event('an effect inside its period', '2021-1.2', 'effectiveOn', '2024-12-01', 'inconsistent'),
  event('an event reviewed by its author', '2021-1.1', 'reviewer', 'systeme', 'inconsistent'),
  event('an event of another proposal', '2021-1.1', 'id', '2021-1.2-e7', 'id-form'),
  event('a correction of nothing', '2021-1.1', 'corrects', '2021-1.1-e0', 'unknown-reference'),
];

describe('checkProgressEvents', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });
});
