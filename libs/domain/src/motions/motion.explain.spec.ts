import { explainMotionContent, explainParticipation } from './motion.explain.js';

const MOTION = {
  id: '2023',
  sourceFile: 'motion.pdf',
  fullTextAvailable: true,
  contributions: 120,
  contributors: null,
};

describe('what explains the figures of a motion', () => {
  it('from which text its parts were counted', () => {
    const { inputs } = explainMotionContent(MOTION, { axisCount: 4, proposalCount: 46, engagementCount: 0 });
    expect(inputs[0]).toEqual({
      label: 'Texte de la motion',
      value: 'mot pour mot',
      source: 'motion.pdf',
      date: '2023',
    });
    expect(inputs.slice(1).map(({ value }) => value)).toEqual([4, 46, 0]);
  });

  it('says when only a summary was counted', () => {
    const content = { axisCount: 1, proposalCount: 12, engagementCount: 0 };
    expect(explainMotionContent({ ...MOTION, fullTextAvailable: false }, content).inputs[0]?.value).toBe('résumé');
  });

  it('repeats the contributions that the motion announces, and says what it does not', () => {
    const { ruleId, inputs } = explainParticipation(MOTION);
    expect(ruleId).toBe('published-value');
    expect(inputs.map(({ value }) => value)).toEqual([120, null]);
  });
});
