import { explainDisagreement, explainLocalSide, explainRespondents } from './local-side.explain.js';
import { localReading } from './local-reading.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'achieved', weight: 1 },
];

describe('what explains the collectivities’ side', () => {
  const valueOf = ({ inputs }: ReturnType<typeof explainDisagreement>, label: string): unknown =>
    inputs.find((input) => input.label === label)?.value;

  it('tells respondents from all there are, kind by kind', () => {
    const communes = {
      kind: 'commune',
      respondents: 3,
      collectivities: 10,
      population: 30,
      totalPopulation: 90,
    } as const;
    const explanation = explainRespondents([communes], 14);
    expect(explanation).toMatchObject({ ruleId: 'respondents', coverage: { known: 3, total: 14 } });
    expect(valueOf(explanation, 'Ensemble des communes')).toBe(10);
    expect(valueOf(explanation, 'Habitants des communes qui ont répondu')).toBe(30);
  });

  it('says of another day what is of that day, and that inhabitants are of today', () => {
    const [day, people] = explainRespondents([], 14, 'respondents', '2025-06-30').inputs;
    expect(day).toMatchObject({ date: '2025-06-30' });
    expect(people).toMatchObject({ label: 'Habitants' });
    expect(people?.value).toContain('aujourd’hui');
  });

  it('covers the answers whose level is known, of all that respondents could give', () => {
    const counts = [
      { kind: 'commune', subjectId: '*', standing: 'respondent', collectivities: 5, population: 0 },
      { kind: 'commune', subjectId: 'a', standing: 'achieved', collectivities: 2, population: 0 },
      { kind: 'commune', subjectId: 'a', standing: 'not-concerned', collectivities: 1, population: 0 },
    ];
    const reading = localReading([{ serviceId: 'a', strength: 'direct' }], counts, LEVELS);
    const explanation = explainLocalSide(reading, () => 'Accueil');
    expect(explanation.coverage).toEqual({ known: 2, total: 5 });
    expect(valueOf(explanation, 'Accueil : répondants qui en disent quelque chose')).toBe(3);
  });

  it('says the third of each side, and none where there is none', () => {
    const compared = explainDisagreement('engaged', { counted: 6, low: 70, high: 90 });
    expect([valueOf(compared, 'Tiers de l’État'), valueOf(compared, 'Tiers des collectivités')]).toEqual([
      'milieu',
      'haut',
    ]);
    expect(valueOf(compared, 'Réponses comptées, au service ou à la question qui en a le plus')).toBe(6);
    const crossed = explainDisagreement('not-assessed', { counted: 6, low: 20, high: 90 });
    expect([valueOf(crossed, 'Tiers de l’État'), valueOf(crossed, 'Tiers des collectivités')]).toEqual([null, null]);
  });
});
