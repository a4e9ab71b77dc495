import { explainDisagreement, explainLocalSide, explainRespondents, explainService } from './local-side.explain.js';
import { localReading, subjectReading } from './local-reading.rules.js';

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

  it('says of a service what each level weighs, how many answers stand there, and who is left out', () => {
    const counts = [
      { kind: 'commune', subjectId: '*', standing: 'respondent', collectivities: 6, population: 0 },
      { kind: 'commune', subjectId: 'a', standing: 'started', collectivities: 2, population: 0 },
      { kind: 'commune', subjectId: 'a', standing: 'achieved', collectivities: 1, population: 0 },
      { kind: 'commune', subjectId: 'a', standing: 'awaited', collectivities: 1, population: 0 },
      { kind: 'commune', subjectId: 'a', standing: 'not-concerned', collectivities: 1, population: 0 },
    ];
    const levels = [
      { code: 'not-started', label: 'Pas commencé', weight: 0 },
      { code: 'started', label: 'En cours', weight: 0.5 },
      { code: 'achieved', label: 'Réalisé', weight: 1 },
    ];
    const { inputs, ...explanation } = explainService(subjectReading('a', counts, levels), levels);
    expect(explanation).toMatchObject({ ruleId: 'service-together', coverage: { known: 3, total: 6 } });
    expect(inputs.map(({ label, value }) => [label, value])).toEqual([
      ['Répondants', 6],
      ['Réponses dont le niveau compte', 3],
      ['Pas commencé, de poids 0', 0],
      ['En cours, de poids 0,5', 2],
      ['Réalisé, de poids 1', 1],
      ['Sans réponse', 1],
      ['Attendues d’un autre organisme', 1],
      ['Non concernées', 1],
      ['Si tout ce qui manque était au plus bas (%)', 40],
      ['Si tout ce qui manque était réalisé (%)', 80],
    ]);
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
