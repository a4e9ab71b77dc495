import { describe, expect, it } from '@jest/globals';
import { type Broken, brokenIn, expectedFault, faultsOf, placesOf } from '../fixtures/broken-copy.js';
import { readShippedData } from '../read-shipped-data.js';

const actions = readShippedData()['government-actions'].flatMap(({ content }) => content.actions);
const actionOf = (id: string): string => `actions[${actions.findIndex((one) => one.id === id)}]`;
const action = brokenIn('government-actions.json');

const BROKEN: Broken[] = [
  action('a target without source nor flag', `${actionOf('pfthd')}.targets[0].source`, null, 'source-missing'),
  action(
    'a source that cannot be found',
    `${actionOf('pfthd')}.targets[0].source.reference`,
    null,
    'source-missing',
    `${actionOf('pfthd')}.targets[0].source`,
  ),
  action(
    'one document described in two ways',
    `${actionOf('pfthd')}.targets[1].source.kind`,
    'press',
    'source-conflict',
    `${actionOf('pfthd')}.targets[1].source`,
  ),
  action(
    'a past legal deadline said to be done',
    `${actionOf('reen-35')}.milestones[1].state`,
    'done',
    'legal-deadline-done',
  ),
  action('a coming milestone said to be done', `${actionOf('pfthd')}.milestones[4].state`, 'done', 'future-date'),
  action(
    'a coming deadline said to be passed',
    `${actionOf('pcs-pics')}.milestones[2].state`,
    'passed-unverified',
    'future-date',
  ),
  action('a figure of the future', `${actionOf('pfthd')}.observations[0].date`, '2027-01-01', 'future-date'),
  action('a figure without value', `${actionOf('pfthd')}.observations[0].value`, null, 'inconsistent'),
  action('a fact of another action', `${actionOf('pfthd')}.targets[0].id`, 'tnt:t1', 'id-form'),
  action(
    'general knowledge taken for checked',
    `${actionOf('cyber-france-relance')}.observations[0].toVerify`,
    false,
    'fact-to-verify',
  ),
  action(
    'a domain without description',
    'domains',
    (list: unknown) => (list as unknown[]).slice(1),
    'unknown-reference',
    'actions[0].domain',
  ),
];

describe('the checks of the State’s actions and of their sources', () => {
  it.each(BROKEN)('names $what ($code)', (broken) => {
    expect(placesOf(faultsOf(broken))).toContainEqual(expectedFault(broken));
  });
});
