import { explainFacetCounts, explainFactsToVerify, explainFound, explainLinkedProposals } from './counts.explain.js';
import { explained, RULE_IDS, RULES } from './rule.js';

const valuesOf = ({ inputs }: ReturnType<typeof explainFound>): readonly unknown[] => inputs.map(({ value }) => value);

describe('the rules', () => {
  it('each have a name of their own, a formula and a version', () => {
    expect(new Set(RULE_IDS.map((id) => RULES[id].name)).size).toBe(RULE_IDS.length);
    for (const id of RULE_IDS) {
      expect(explained(id, [])).toMatchObject({ ruleId: id, ruleVersion: RULES[id].version });
      expect(RULES[id].formula).toMatch(/^\S.*\.$/);
    }
  });
});

describe('what explains a count', () => {
  it.each([
    [explainFound('Échanges', 40, 12), 'matching-count', [40, 12]],
    [explainFacetCounts('Propositions', 91, 4), 'facet-counts', [91, 4]],
    [
      explainLinkedProposals(3, 'rapprochements faits par ce site'),
      'linked-proposals',
      [3, 'rapprochements faits par ce site'],
    ],
    [explainFactsToVerify(2), 'facts-to-verify', [2]],
  ])('names what was counted: %#', (explanation, ruleId, values) => {
    expect([explanation.ruleId, valuesOf(explanation)]).toEqual([ruleId, values]);
  });
});
